/**
 * Under which other numbers a leg is sold, where its own file and the files of the carriers that sell it say so: put together
 * from both, so that it does not depend on whose file says it.
 */
package io.fareline.flight.marketing;
