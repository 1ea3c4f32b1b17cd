package io.fareline.booking.flight;

import io.fareline.platform.money.Money;
import io.fareline.platform.problem.TolerantReader;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * The part of flight's hold that booking reads. Departure and arrival carry the offset of their station.
 *
 * @param version grows with each change of the hold
 */
@TolerantReader
public record Hold(
        UUID id,
        String state,
        Instant ticketingTimeLimit,
        Instant priceGuaranteedUntil,
        Money total,
        Money fare,
        Money taxes,
        Boolean refundable,
        Money cancellationFee,
        String bookingClass,
        String fareBasis,
        List<PassengerPrice> passengers,
        List<HeldSegment> segments,
        String carrierAccountingCode,
        Long version) {
    /** One segment as held. */
    @TolerantReader
    public record HeldSegment(
            String flightNumber,
            String origin,
            String destination,
            OffsetDateTime departsAt,
            OffsetDateTime arrivesAt) {}

    /** What each passenger of a type pays for all segments. */
    @TolerantReader
    public record PassengerPrice(String type, Money fare, Money taxes) {}

    public boolean isHeld() {
        return "HELD".equals(state);
    }

    /** Whether its seats are free again. */
    public boolean hasEnded() {
        return "RELEASED".equals(state) || "EXPIRED".equals(state);
    }
}
