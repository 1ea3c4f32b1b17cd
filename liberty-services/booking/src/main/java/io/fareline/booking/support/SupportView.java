package io.fareline.booking.support;

import io.fareline.booking.display.BookingView;
import io.fareline.booking.reservation.Booking;
import java.time.Instant;
import java.util.UUID;

/**
 * A booking as staff see it: whose it is, and what it is tied to in flight and payment.
 *
 * @param internalState the state that the saga is in, finer than what clients see
 */
public record SupportView(
        UUID id, String client, String internalState, UUID holdId, UUID paymentIntentId, BookingView booking) {
    static SupportView of(Booking booking, Instant now) {
        var at = booking.situation();
        return new SupportView(
                booking.id(),
                booking.client(),
                booking.state().name(),
                booking.seats().holdId(),
                at.intentId(),
                BookingView.of(booking, now));
    }
}
