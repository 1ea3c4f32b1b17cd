/** What reading a schedule file came to: counts, warnings and the errors that refuse it. The legs go to {@code schedule}. */
package io.fareline.flight.schedulereading;
