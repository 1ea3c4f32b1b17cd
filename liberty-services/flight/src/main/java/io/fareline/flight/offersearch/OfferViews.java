package io.fareline.flight.offersearch;

import io.fareline.flight.fare.Party;
import io.fareline.flight.offer.Offer;
import io.fareline.flight.offersearch.OfferView.ConnectionView;
import io.fareline.flight.offersearch.OfferView.LegView;
import io.fareline.flight.offersearch.OfferView.SegmentView;
import io.fareline.flight.search.FoundItinerary.FoundSegment;
import io.fareline.flight.timetable.LegOnSale;
import io.fareline.flight.timetable.Timetable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Seals what was found in a timetable and shows it: all offers of one answer, which expire together. */
final class OfferViews {
    private final Timetable timetable;
    private final Party party;
    private final Instant expiresAt;
    private final Function<Offer, String> seal;

    OfferViews(Timetable timetable, Party party, Instant expiresAt, Function<Offer, String> seal) {
        this.timetable = timetable;
        this.party = party;
        this.expiresAt = expiresAt;
        this.seal = seal;
    }

    OfferView of(FoundOffer found) {
        var flown = found.itinerary().segments().stream().map(this::flown).toList();
        var price = found.price(party);
        var first = found.fares().getFirst();
        return new OfferView(
                seal.apply(offer(flown)),
                expiresAt,
                price.total(),
                price.fare(),
                price.taxes(),
                found.cabin(),
                first.bookingClass(),
                first.fareBasis(),
                price.refundable(),
                price.money(price.cancellationFee()),
                found.itinerary().segments().stream()
                        .mapToInt(this::seatsLeft)
                        .min()
                        .orElseThrow(),
                party,
                found.itinerary().stops(),
                found.itinerary().duration(),
                connections(flown),
                flown.stream().map(this::segment).toList());
    }

    /** A segment with its legs taken out of the timetable. */
    private record Flown(FoundSegment segment, List<LegOnSale> legs) {
        LegOnSale first() {
            return legs.getFirst();
        }

        LegOnSale last() {
            return legs.getLast();
        }
    }

    private Flown flown(FoundSegment segment) {
        return new Flown(
                segment,
                IntStream.range(segment.firstLeg(), segment.firstLeg() + segment.legs())
                        .mapToObj(timetable::leg)
                        .toList());
    }

    private Offer offer(List<Flown> flown) {
        var segments = new ArrayList<Offer.Segment>();
        for (var each : flown)
            segments.add(new Offer.Segment(
                    each.segment.fare(),
                    each.legs.stream()
                            .map(leg -> new Offer.Leg(leg.id(), leg.timesVersion()))
                            .toList()));
        return new Offer(expiresAt, party, List.copyOf(segments));
    }

    private int seatsLeft(FoundSegment segment) {
        int bookingClass = timetable.bookingClasses().indexOf(segment.fare().bookingClass());
        return timetable.seatsLeft(segment.firstLeg(), segment.legs(), bookingClass);
    }

    private static List<ConnectionView> connections(List<Flown> flown) {
        var connections = new ArrayList<ConnectionView>();
        for (int place = 1; place < flown.size(); place++) {
            var arriving = flown.get(place - 1).last();
            var departing = flown.get(place).first();
            connections.add(new ConnectionView(
                    departing.origin().iata(), minutes(arriving.arrivesAt(), departing.departsAt())));
        }
        return connections;
    }

    private SegmentView segment(Flown flown) {
        var fare = flown.segment.fare();
        return new SegmentView(
                flown.first().flight().toString(),
                known(flown.first().operatedBy()),
                numbers(flown.first().marketedAs()),
                flown.first().origin().iata(),
                flown.last().destination().iata(),
                flown.first().departsLocal(),
                flown.last().arrivesLocal(),
                minutes(flown.first().departsAt(), flown.last().arrivesAt()),
                flown.first().aircraftType(),
                fare.bookingClass(),
                fare.fareBasis(),
                fare.fare(party),
                fare.taxes(party),
                flown.legs.stream().map(OfferViews::leg).toList());
    }

    private static List<String> numbers(String marketedAs) {
        return marketedAs.isEmpty() ? List.of() : List.of(marketedAs.split("/"));
    }

    private static LegView leg(LegOnSale leg) {
        return new LegView(
                leg.origin().iata(),
                known(leg.originTerminal()),
                leg.destination().iata(),
                known(leg.destinationTerminal()),
                leg.departsLocal(),
                leg.arrivesLocal(),
                minutes(leg.departsAt(), leg.arrivesAt()),
                leg.aircraftType());
    }

    private static long minutes(Instant from, Instant until) {
        return Duration.between(from, until).toMinutes();
    }

    private static String known(String text) {
        return text.isEmpty() ? null : text;
    }
}
