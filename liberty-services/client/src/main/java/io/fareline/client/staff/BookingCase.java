package io.fareline.client.staff;

import io.fareline.client.booking.PaymentIntent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One booking as every service knows it, side by side.
 *
 * @param hold null where there is none, or it could not be asked for
 * @param payment null where there is none, or it could not be asked for
 * @param unavailable the services that could not be asked
 */
public record BookingCase(SupportBooking booking, Hold hold, PaymentIntent payment, List<String> unavailable) {
    /** The seats behind the booking. */
    public record Hold(UUID id, String state, Instant ticketingTimeLimit) {}
}
