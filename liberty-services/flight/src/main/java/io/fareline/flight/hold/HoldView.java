package io.fareline.flight.hold;

import io.fareline.flight.fare.PassengerType;
import io.fareline.flight.fare.Price;
import io.fareline.platform.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * A hold as other services see it. Sums are for the whole party, apart from those of {@code passengers}.
 *
 * @param priceGuaranteedUntil no later than the ticketing time limit; from then on it must be repriced to be paid
 * @param bookingClass and fareBasis of the first segment; each segment has its own
 * @param carrierAccountingCode the three digits that the tickets' numbers begin with
 */
public record HoldView(
        UUID id,
        HoldState state,
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
        List<PassengerView> passengers,
        List<SegmentView> segments) {

    /** What each passenger of a type pays for all segments, and how many there are. */
    public record PassengerView(PassengerType type, int count, Money fare, Money taxes, Money total) {}

    /** A segment as it was sold; a terminal is null where none was known. */
    public record SegmentView(
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

    public static HoldView of(Hold hold) {
        Price price = hold.price();
        Hold.Segment first = hold.segments().getFirst();
        return new HoldView(
                hold.id(),
                hold.state(),
                hold.version(),
                hold.limit().instant(),
                hold.priceGuaranteedUntil(),
                price.total(),
                price.fare(),
                price.taxes(),
                price.refundable(),
                price.money(price.cancellationFee()),
                first.bookingClass(),
                first.fareBasis(),
                hold.accountingCode(),
                Arrays.stream(PassengerType.values())
                        .filter(type -> price.party().count(type) > 0)
                        .map(type -> passenger(type, price))
                        .toList(),
                hold.segments().stream().map(HoldView::segment).toList());
    }

    private static PassengerView passenger(PassengerType type, Price price) {
        Money fare = price.fareOf(type);
        Money taxes = price.taxesOf(type);
        return new PassengerView(type, price.party().count(type), fare, taxes, fare.plus(taxes));
    }

    private static SegmentView segment(Hold.Segment segment) {
        return new SegmentView(
                segment.sequence(),
                segment.flightNumber(),
                segment.operatingOn(),
                segment.origin(),
                known(segment.originTerminal()),
                segment.destination(),
                known(segment.destinationTerminal()),
                segment.departure().withOffset(),
                segment.arrival().withOffset(),
                segment.aircraftType(),
                segment.cabin(),
                segment.bookingClass(),
                segment.fareBasis());
    }

    private static String known(String terminal) {
        return terminal.isEmpty() ? null : terminal;
    }
}
