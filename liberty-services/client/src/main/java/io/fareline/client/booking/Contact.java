package io.fareline.client.booking;

/**
 * Whom to tell what happens to a booking.
 *
 * @param phone null where there is none
 */
public record Contact(String email, String phone) {
    /** By e-mail only. */
    public static Contact email(String address) {
        return new Contact(address, null);
    }
}
