package io.fareline.client.inventory;

/**
 * What a booking class shall be; what is null stays.
 *
 * @param authorised what it may sell with those below it
 * @param protection the same said otherwise: seats of the cabin that are kept for the classes above it
 * @param byRule true to have its share of the cabin again
 */
public record ClassChange(String bookingClass, Integer authorised, Integer protection, Boolean byRule, Boolean closed) {
    /** Closes a class, or opens it again. */
    public static ClassChange closed(String bookingClass, boolean closed) {
        return new ClassChange(bookingClass, null, null, null, closed);
    }
}
