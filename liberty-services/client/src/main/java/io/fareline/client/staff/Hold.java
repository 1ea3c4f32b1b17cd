package io.fareline.client.staff;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import io.fareline.client.Money;
import io.fareline.client.booking.PassengerType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * The seats behind a booking, as flight knows them. Sums are for the whole party, apart from those of {@code passengers}.
 *
 * @param ticketingTimeLimit from this instant on it is void, unless it was confirmed
 * @param bookingClass and fareBasis of the first segment; each segment has its own
 * @param carrierAccountingCode the three digits that the tickets' numbers begin with
 */
public record Hold(
        UUID id,
        State state,
        long version,
        Instant ticketingTimeLimit,
        Instant priceGuaranteedUntil,
        Money total,
        Money fare,
        Money taxes,
        boolean refundable,
        Money cancellationFee,
        String bookingClass,
        String fareBasis,
        String carrierAccountingCode,
        List<Passengers> passengers,
        List<Segment> segments) {

    /** What became of the seats. */
    public enum State {
        HELD,
        CONFIRMED,
        RELEASED,
        EXPIRED,
        /** One that this version of the library does not know. */
        @JsonEnumDefaultValue
        UNKNOWN
    }

    /** What each passenger of a type pays for all segments, and how many there are. */
    public record Passengers(PassengerType type, int count, Money fare, Money taxes, Money total) {}

    /** A segment as it was sold; a terminal is null where none was known. Times carry the offset of their airport. */
    public record Segment(
            int sequence,
            String flightNumber,
            LocalDate operatingOn,
            String origin,
            String originTerminal,
            String destination,
            String destinationTerminal,
            OffsetDateTime departsAt,
            OffsetDateTime arrivesAt,
            String aircraftType,
            String cabin,
            String bookingClass,
            String fareBasis) {}
}
