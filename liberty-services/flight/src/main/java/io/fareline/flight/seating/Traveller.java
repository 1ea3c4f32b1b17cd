package io.fareline.flight.seating;

/**
 * Somebody who needs a seat.
 *
 * @param passenger the number in the party, from 1
 * @param lapInfant the number of the infant on the lap, or 0
 */
public record Traveller(int passenger, boolean child, int lapInfant) {
    public boolean carriesInfant() {
        return lapInfant > 0;
    }

    /** Neither by an exit nor where such passengers may not sit. */
    boolean needsPlainSeat() {
        return child || carriesInfant();
    }
}
