/**
 * Holds and their clock. Flight alone judges: seats are taken for all legs of a hold or none, and whether a hold can
 * still be sold is decided by one guarded update. This path is SQL, because the statements are what makes it right and
 * fast.
 */
package io.fareline.flight.hold;
