package io.fareline.client.booking;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import io.fareline.client.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * A booking as it is now.
 *
 * @param id what to name it by in calls; the record locator is for people, and reused after years
 * @param ticketingTimeLimit from this instant on the hold is void
 * @param priceGuaranteedUntil until then the price stays and can be paid; later {@link Bookings#quotePrice} comes first
 * @param refunded null where nothing has come back
 * @param ticketedAt null before the tickets are issued
 * @param lastPayment null where nobody has tried to pay
 * @param closingReason why it was or is being undone, null where it is not
 * @param tickets empty before they are issued
 * @param availableActions what can be done with it now
 */
public record Booking(
        UUID id,
        String recordLocator,
        BookingState state,
        Instant ticketingTimeLimit,
        Instant priceGuaranteedUntil,
        Money total,
        Money fare,
        Money taxes,
        boolean refundable,
        Money cancellationFee,
        Money refunded,
        Instant createdAt,
        Instant ticketedAt,
        Contact contact,
        UUID paymentIntentId,
        Payment lastPayment,
        String closingReason,
        List<Passenger> passengers,
        List<Segment> segments,
        List<Ticket> tickets,
        List<Action> availableActions) {

    /** What can be done with a booking. */
    public enum Action {
        PAY,
        CANCEL,
        /** Ask what it costs now, since its price is not guaranteed any more: {@link Bookings#quotePrice}. */
        REPRICE,
        /** One that this version of the library does not know. */
        @JsonEnumDefaultValue
        UNKNOWN
    }

    /** Who flies. */
    public record Passenger(UUID id, PassengerType type, String givenName, String familyName, LocalDate bornOn) {}

    /** What is flown. Times carry the offset of their airport. */
    public record Segment(
            int sequence,
            String flightNumber,
            String origin,
            String destination,
            OffsetDateTime departsAt,
            OffsetDateTime arrivesAt) {}

    /**
     * The latest attempt to pay.
     *
     * @param outcome PENDING, AUTHORIZED or REFUSED
     * @param refusalCode the provider's reason, null unless it was refused
     */
    public record Payment(UUID id, String outcome, String refusalCode) {}

    /** Whether it goes on by itself; {@link Bookings#awaitSettled} waits for its end. */
    public boolean isSettling() {
        return state != null && state.isSettling();
    }
}
