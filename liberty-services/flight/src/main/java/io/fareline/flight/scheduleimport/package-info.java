/**
 * Puts schedule files on sale. A file speaks for its carriers and dates: what it has is sold, what it lacks is
 * cancelled, all in one transaction or not at all.
 */
package io.fareline.flight.scheduleimport;
