package io.fareline.flight.inventory;

/**
 * What staff keeps from being sold on a dated leg, whatever is authorised.
 *
 * @param closedClasses the letters of booking classes that are not sold
 * @param blocked seats that are kept free, in the order of the cabins
 */
public record Restrictions(String closedClasses, short[] blocked) {
    static Restrictions none(int cabins) {
        return new Restrictions("", new short[cabins]);
    }

    boolean isClosed(char bookingClass) {
        return closedClasses.indexOf(bookingClass) >= 0;
    }
}
