package io.fareline.flight.offer;

import io.fareline.flight.fare.Party;
import io.fareline.flight.inventory.ScheduledLeg;
import io.fareline.flight.schedule.Cabin;
import io.fareline.platform.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * An offer as clients see it. All sums are for the whole party.
 *
 * @param id the sealed offer itself, to be given back as it is
 * @param seatsLeft 0 to 9, where 9 means nine or more
 */
public record OfferView(
        String id,
        Instant expiresAt,
        Money total,
        Money fare,
        Money taxes,
        Cabin cabin,
        String bookingClass,
        String fareBasis,
        boolean refundable,
        Money cancellationFee,
        int seatsLeft,
        Party passengers,
        List<SegmentView> segments) {
    private static final int MOST_SEATS_SHOWN = 9;

    /** One flight number from board to off point; the times carry the offset of their airport. */
    public record SegmentView(
            String flightNumber,
            String origin,
            String destination,
            OffsetDateTime departsAt,
            OffsetDateTime arrivesAt,
            long durationMinutes,
            String aircraftType,
            List<LegView> legs) {}

    /** One take-off and landing; a terminal is null where none is known. */
    public record LegView(
            String origin,
            String originTerminal,
            String destination,
            String destinationTerminal,
            OffsetDateTime departsAt,
            OffsetDateTime arrivesAt,
            long durationMinutes,
            String aircraftType) {}

    static OfferView of(String token, Instant expiresAt, PricedFlight priced) {
        var fare = priced.fare();
        int seats = priced.flight().seatsLeft(fare.bookingClass());
        return new OfferView(
                token,
                expiresAt,
                priced.total(),
                fare.fare(priced.party()),
                fare.taxes(priced.party()),
                fare.cabin(),
                fare.bookingClass(),
                fare.fareBasis(),
                fare.refundable(),
                fare.cancellationFee(priced.party()),
                Math.min(MOST_SEATS_SHOWN, seats),
                priced.party(),
                List.of(segment(priced.flight())));
    }

    private static SegmentView segment(AvailableFlight flight) {
        ScheduledLeg first = flight.first();
        ScheduledLeg last = flight.last();
        return new SegmentView(
                first.flight().toString(),
                first.origin(),
                last.destination(),
                first.departure().withOffset(),
                last.arrival().withOffset(),
                minutes(first, last),
                first.aircraftType(),
                flight.legs().stream().map(leg -> leg(leg.scheduled())).toList());
    }

    private static LegView leg(ScheduledLeg leg) {
        return new LegView(
                leg.origin(),
                known(leg.originTerminal()),
                leg.destination(),
                known(leg.destinationTerminal()),
                leg.departure().withOffset(),
                leg.arrival().withOffset(),
                minutes(leg, leg),
                leg.aircraftType());
    }

    private static long minutes(ScheduledLeg first, ScheduledLeg last) {
        return Duration.between(first.departure().instant(), last.arrival().instant())
                .toMinutes();
    }

    private static String known(String terminal) {
        return terminal.isEmpty() ? null : terminal;
    }
}
