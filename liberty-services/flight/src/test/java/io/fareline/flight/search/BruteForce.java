package io.fareline.flight.search;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.comparingLong;

import io.fareline.flight.connection.Border;
import io.fareline.flight.connection.ConnectingTimeRule;
import io.fareline.flight.connection.ConnectingTimeRule.Carriers;
import io.fareline.flight.fare.Fare;
import io.fareline.flight.network.Airport;
import io.fareline.flight.timetable.DatedFlight;
import io.fareline.flight.timetable.TimetableLeg;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Answers questions by looking at every sequence of segments there is, with none of the shortcuts of the search and
 * nothing of its code: what it answers is what the words of the question mean.
 */
final class BruteForce {
    private final RandomNetwork network;
    private final ItineraryQuestion question;
    private final List<Segment> segments = new ArrayList<>();
    private final List<Way> ways = new ArrayList<>();

    private record Segment(String carrier, List<TimetableLeg> legs, Fare fare, long total) {
        TimetableLeg first() {
            return legs.getFirst();
        }

        TimetableLeg last() {
            return legs.getLast();
        }
    }

    /** One itinerary, as plain as it can be. */
    record Way(
            int departs,
            int arrives,
            long total,
            int stops,
            List<Long> legIds,
            List<Integer> legCounts,
            List<String> classes) {
        boolean beats(Way other) {
            boolean noWorse = departs >= other.departs
                    && arrives <= other.arrives
                    && total <= other.total
                    && stops <= other.stops;
            boolean same = departs == other.departs
                    && arrives == other.arrives
                    && total == other.total
                    && stops == other.stops;
            return noWorse && !same;
        }

        static Way of(FoundItinerary found) {
            return new Way(
                    found.departsAt(),
                    found.arrivesAt(),
                    found.total(),
                    found.stops(),
                    found.legIds(),
                    found.segments().stream()
                            .map(FoundItinerary.FoundSegment::legs)
                            .toList(),
                    found.segments().stream()
                            .map(segment -> segment.fare().bookingClass())
                            .toList());
        }
    }

    private BruteForce(RandomNetwork network, ItineraryQuestion question) {
        this.network = network;
        this.question = question;
        for (var flight : network.flights) addSegments(flight);
    }

    static List<Way> answer(RandomNetwork network, ItineraryQuestion question) {
        var search = new BruteForce(network, question);
        for (var segment : search.segments) if (search.mayBegin(segment)) search.goOn(List.of(segment));
        return search.ways.stream()
                .filter(way -> search.ways.stream().noneMatch(other -> other.beats(way)))
                .sorted(search.order())
                .limit(question.limit())
                .toList();
    }

    private void addSegments(DatedFlight flight) {
        for (int from = 0; from < flight.legs().size(); from++) {
            var legs = new ArrayList<TimetableLeg>();
            for (var leg : flight.legs().subList(from, flight.legs().size())) {
                if (!legs.isEmpty() && !follows(legs.getLast(), leg)) break;
                legs.add(leg);
                if (leg.destination().equals(legs.getFirst().origin())) continue; // A way back to where one is.
                var wished = question.wishes().carriers();
                if (!wished.isEmpty() && !wished.contains(flight.flight().airline())) continue;
                cheapest(legs)
                        .ifPresent(fare -> segments.add(new Segment(
                                flight.flight().airline(),
                                List.copyOf(legs),
                                fare,
                                fare.total(question.party()).amount())));
            }
        }
    }

    private static boolean follows(TimetableLeg before, TimetableLeg after) {
        return after.sequence() == before.sequence() + 1 && after.origin().equals(before.destination());
    }

    private Optional<Fare> cheapest(List<TimetableLeg> legs) {
        var fares = network.fares.between(
                airport(legs.getFirst().origin()), airport(legs.getLast().destination()));
        return fares.stream()
                .filter(fare -> fare.cabin() == question.cabin())
                .filter(fare -> fare.refundable() || !question.wishes().refundable())
                .filter(fare -> legs.stream().allMatch(leg -> hasSeats(leg, fares.indexOf(fare))))
                .min(comparingLong(fare -> fare.total(question.party()).amount()));
    }

    private boolean hasSeats(TimetableLeg leg, int place) {
        return (leg.seats()[0] >> 4 * place & 15) >= question.party().seats();
    }

    private boolean mayBegin(Segment segment) {
        var departs = at(segment.first().departsAt(), segment.first().origin());
        return isAnyOf(question.origins(), segment.first().origin())
                && departs.toLocalDate().equals(question.departureOn())
                && segment.first().departsAt() >= question.notBefore()
                && within(question.wishes().departs(), departs.toLocalTime());
    }

    private void goOn(List<Segment> so) {
        var last = so.getLast().last();
        var first = so.getFirst().first();
        if (isAnyOf(question.destinations(), last.destination())
                && !last.destination().equals(first.origin())) end(so);
        if (isAnyOf(question.destinations(), last.destination()) || isAnyOf(question.origins(), last.destination()))
            return;
        if (so.size() > question.wishes().connections()) return;
        for (var next : segments) {
            if (!connects(so.getLast(), next) || passes(so, next.last().destination())) continue;
            var more = new ArrayList<>(so);
            more.add(next);
            goOn(more);
        }
    }

    /** Nobody goes round in a circle. */
    private static boolean passes(List<Segment> so, String station) {
        return so.stream().anyMatch(segment -> segment.first().origin().equals(station));
    }

    private boolean connects(Segment arriving, Segment departing) {
        if (!arriving.last().destination().equals(departing.first().origin())) return false;
        int minutes = departing.first().departsAt() - arriving.last().arrivesAt();
        if (minutes > question.wishes().longestConnection()) return false;
        var rule = network.rules.stream()
                .filter(each -> fits(each, arriving, departing))
                .min(ConnectingTimeRule.MOST_SPECIFIC_FIRST);
        if (rule.isEmpty()) return minutes >= RandomNetwork.CONNECTING_MINUTES;
        return !rule.get().suppressed() && minutes >= rule.get().minutes();
    }

    private boolean fits(ConnectingTimeRule rule, Segment arriving, Segment departing) {
        String pair = letter(arriving.last(), arriving.last().destinationStatus())
                + letter(departing.first(), departing.first().originStatus());
        boolean same = arriving.carrier.equals(departing.carrier);
        return fits(rule.station(), departing.first().origin())
                && fits(rule.pair(), pair)
                && (rule.carriers() == Carriers.ANY || (rule.carriers() == Carriers.SAME) == same)
                && fits(rule.arrivingCarrier(), arriving.carrier)
                && fits(rule.departingCarrier(), departing.carrier)
                && fits(rule.arrivalTerminal(), arriving.last().destinationTerminal())
                && fits(rule.departureTerminal(), departing.first().originTerminal());
    }

    private String letter(TimetableLeg leg, Border border) {
        if (border != Border.BY_COUNTRY) return border.name().substring(0, 1);
        return airport(leg.origin()).country().equals(airport(leg.destination()).country()) ? "D" : "I";
    }

    private static boolean fits(String wanted, String value) {
        return wanted.isEmpty() || wanted.equals(value);
    }

    private void end(List<Segment> so) {
        var arrives = at(so.getLast().last().arrivesAt(), so.getLast().last().destination());
        long total = so.stream().mapToLong(Segment::total).sum();
        var legIds = so.stream()
                .flatMap(segment -> segment.legs.stream())
                .map(TimetableLeg::id)
                .toList();
        if (legIds.size() - 1 > question.wishes().stops()
                || total > question.wishes().most()) return;
        if (!within(question.wishes().arrives(), arrives.toLocalTime())) return;
        ways.add(new Way(
                so.getFirst().first().departsAt(),
                so.getLast().last().arrivesAt(),
                total,
                legIds.size() - 1,
                legIds,
                so.stream().map(segment -> segment.legs.size()).toList(),
                so.stream().map(segment -> segment.fare.bookingClass()).toList()));
    }

    private Comparator<Way> order() {
        Comparator<Way> byDuration = comparingInt(way -> way.arrives - way.departs);
        Comparator<Way> byWhatCounts =
                switch (question.order()) {
                    case PRICE ->
                        comparingLong(Way::total).thenComparing(byDuration).thenComparingInt(Way::departs);
                    case DURATION -> byDuration.thenComparingLong(Way::total).thenComparingInt(Way::departs);
                    case DEPARTURE ->
                        comparingInt(Way::departs).thenComparingLong(Way::total).thenComparing(byDuration);
                };
        Comparator<Way> segments = comparingInt(way -> way.legCounts.size());
        Function<Way, String> legs =
                way -> way.legIds.stream().map("%09d"::formatted).toList().toString();
        return byWhatCounts
                .thenComparingInt(Way::stops)
                .thenComparing(segments)
                .thenComparing(comparing(legs))
                .thenComparing(comparing(way -> way.legCounts.toString()));
    }

    private boolean within(TimeOfDay window, LocalTime time) {
        boolean after = !time.isBefore(window.from());
        boolean before = !time.isAfter(window.until());
        return window.from().isAfter(window.until()) ? after || before : after && before;
    }

    private boolean isAnyOf(List<Integer> stations, String code) {
        return stations.contains(network.stations.number(code));
    }

    private ZonedDateTime at(int minute, String station) {
        return Instant.ofEpochSecond(minute * 60L).atZone(airport(station).zone());
    }

    private Airport airport(String code) {
        return network.airports.stream()
                .filter(airport -> airport.iata().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
