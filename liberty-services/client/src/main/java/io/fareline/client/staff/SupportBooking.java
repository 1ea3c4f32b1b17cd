package io.fareline.client.staff;

import io.fareline.client.booking.Booking;
import java.util.UUID;

/**
 * A booking as staff see it.
 *
 * @param booking as its client sees it, null where the client sees none
 * @param client the API client that made it
 * @param internalState the saga's own state, finer than the booking's
 */
public record SupportBooking(
        UUID id, String client, String internalState, UUID holdId, UUID paymentIntentId, Booking booking) {}
