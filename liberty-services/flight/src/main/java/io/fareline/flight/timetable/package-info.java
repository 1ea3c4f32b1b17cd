/**
 * What is on sale, in the memory of each server of flight: the dated flights of the selling period with the seats that
 * are left, in flat arrays. One thread writes; any number read, without waiting. The database decides when seats are
 * held; this only answers questions quickly, and knows how old it is.
 */
package io.fareline.flight.timetable;
