package io.fareline.booking.reservation;

import io.fareline.platform.money.Money;
import java.time.Instant;
import java.util.UUID;

/** What an event says about a booking: nothing about the people on it. */
public record FactData(
        UUID bookingId,
        String client,
        String state,
        UUID holdId,
        UUID paymentIntentId,
        Instant ticketingTimeLimit,
        Money total,
        int passengers,
        int segments,
        String closingReason) {
    static FactData of(Booking booking) {
        return new FactData(
                booking.id(),
                booking.client(),
                booking.state().shown(),
                booking.seats().holdId(),
                booking.funds().paymentIntentId(),
                booking.seats().promised().ticketingTimeLimit(),
                booking.seats().promised().total(),
                booking.passengers().size(),
                booking.seats().segments().size(),
                booking.closing().map(closing -> closing.closingReason().name()).orElse(null));
    }
}
