/**
 * Holds from their placing to their end. Flight alone judges: whether a hold can still be sold is decided by one guarded
 * update. This path is SQL, as that of {@code placing}, because the statements are what makes it right and fast.
 */
package io.fareline.flight.hold;
