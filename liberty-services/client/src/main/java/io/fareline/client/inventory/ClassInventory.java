package io.fareline.client.inventory;

/**
 * A booking class of a dated leg.
 *
 * @param authorised what it may sell together with the classes below it
 * @param byHand whether staff set that; else it is its share of the cabin
 * @param protection seats of the cabin that are kept for the classes above it
 * @param availability what clients are shown, 9 for nine or more
 */
public record ClassInventory(
        String bookingClass,
        int authorised,
        boolean byHand,
        int protection,
        int sold,
        boolean closed,
        int availability) {}
