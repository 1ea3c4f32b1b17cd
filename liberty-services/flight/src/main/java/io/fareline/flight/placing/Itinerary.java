package io.fareline.flight.placing;

import static io.fareline.flight.hold.Refusal.Reason.CURRENCIES_DIFFER;
import static io.fareline.flight.hold.Refusal.Reason.FLIGHT_CANCELLED;
import static io.fareline.flight.hold.Refusal.Reason.FLIGHT_CHANGED;
import static io.fareline.flight.hold.Refusal.Reason.PASSENGER_AGE;
import static io.fareline.flight.hold.Refusal.Reason.SEGMENTS_OVERLAP;

import io.fareline.flight.fare.Fare;
import io.fareline.flight.hold.Hold;
import io.fareline.flight.hold.Refusal;
import io.fareline.flight.holdqueue.LegSeats;
import io.fareline.flight.inventory.ScheduledLeg;
import io.fareline.flight.offer.Offer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The segments of all offers of one hold, in the order of their departure, with the dated legs that they consist of. */
record Itinerary(List<Segment> segments) {
    /** One segment with its legs as the schedule has them. */
    record Segment(Fare fare, List<Offer.Leg> offered, List<ScheduledLeg> legs) {
        ScheduledLeg first() {
            return legs.getFirst();
        }

        ScheduledLeg last() {
            return legs.getLast();
        }

        private Hold.Segment asSold(int sequence) {
            return new Hold.Segment(
                    sequence,
                    first().flight().toString(),
                    first().operatingOn(),
                    first().origin(),
                    last().destination(),
                    first().departure(),
                    last().arrival(),
                    first().originTerminal(),
                    last().destinationTerminal(),
                    first().aircraftType(),
                    fare.cabin().toString(),
                    fare.bookingClass(),
                    fare.fareBasis());
        }
    }

    /** @throws Refusal when a leg is cancelled, or segments overlap or are priced in different currencies */
    static Itinerary of(List<Offer> offers, Map<Long, ScheduledLeg> legs) {
        var segments = new ArrayList<Segment>();
        for (var offer : offers) for (var segment : offer.segments()) segments.add(segment(segment, legs));
        segments.sort(
                Comparator.comparing(segment -> segment.first().departure().instant()));
        for (int place = 1; place < segments.size(); place++) {
            var before = segments.get(place - 1);
            var after = segments.get(place);
            if (after.first()
                    .departure()
                    .instant()
                    .isBefore(before.last().arrival().instant()))
                throw new Refusal(
                        SEGMENTS_OVERLAP,
                        after.first().name() + " departs before "
                                + before.first().name() + " has arrived.");
            if (!after.fare.currency().equals(before.fare.currency()))
                throw new Refusal(CURRENCIES_DIFFER, "The offers are in different currencies.");
        }
        return new Itinerary(List.copyOf(segments));
    }

    private static Segment segment(Offer.Segment offered, Map<Long, ScheduledLeg> legs) {
        var found = new ArrayList<ScheduledLeg>();
        for (var leg : offered.legs()) {
            var scheduled = legs.get(leg.id());
            if (scheduled == null) throw new Refusal(FLIGHT_CHANGED, "A flight of the offer is gone; search again.");
            if (scheduled.cancelled()) throw new Refusal(FLIGHT_CANCELLED, scheduled.name() + " is cancelled.");
            found.add(scheduled);
        }
        return new Segment(offered.fare(), offered.legs(), List.copyOf(found));
    }

    /** @throws Refusal when a passenger is of another type on a travel date */
    void refuseAges(List<HoldRequest.Passenger> passengers) {
        for (var segment : segments) {
            LocalDate travelsOn = segment.first().departure().local().toLocalDate();
            for (var passenger : passengers) {
                long age = ChronoUnit.YEARS.between(passenger.bornOn(), travelsOn);
                boolean born = !passenger.bornOn().isAfter(travelsOn);
                if (!born || !passenger.type().fits((int) age))
                    throw new Refusal(
                            PASSENGER_AGE,
                            "A passenger is not of type " + passenger.type() + " on " + travelsOn
                                    + ", a day of travel.");
            }
        }
    }

    Instant firstDeparture() {
        return segments.getFirst().first().departure().instant();
    }

    String currency() {
        return segments.getFirst().fare.currency();
    }

    String firstCarrier() {
        return segments.getFirst().first().flight().airline();
    }

    /** Each leg once: segments that overlap were refused, so no leg is in two of them. */
    List<LegSeats> legSeats(int seats) {
        var wanted = new ArrayList<LegSeats>();
        for (int place = 0; place < segments.size(); place++) {
            var segment = segments.get(place);
            for (var leg : segment.offered)
                wanted.add(new LegSeats(leg.id(), place + 1, segment.fare.bookingClass(), seats, leg.timesVersion()));
        }
        return wanted;
    }

    /** The segments as they are sold now, whatever the schedule says later. */
    List<Hold.Segment> asSold() {
        var sold = new ArrayList<Hold.Segment>();
        for (var segment : segments) sold.add(segment.asSold(sold.size() + 1));
        return sold;
    }
}
