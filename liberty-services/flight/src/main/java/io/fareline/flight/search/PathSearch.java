package io.fareline.flight.search;

import io.fareline.flight.connection.ConnectingTimes;
import io.fareline.flight.search.FoundItinerary.FoundSegment;
import io.fareline.flight.timetable.Departures;
import io.fareline.flight.timetable.Route;
import io.fareline.flight.timetable.Timetable;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the itineraries along one sequence of routes after another. It gives a beginning up as soon as something found
 * before beats whatever could still become of it: the quickest and cheapest way along the rest.
 */
final class PathSearch {
    private static final int MOST = ItineraryQuestion.MOST_CONNECTIONS + 1;

    private final Timetable timetable;
    private final ItineraryQuestion question;
    private final ItineraryQuestion.Wishes wishes;
    private final int seats;
    private final Quotes quotes;
    private final Timetable.Connections connections;
    private final CarrierWish carriers;
    private final Undominated undominated = new Undominated();
    private final Departures[] departures = new Departures[MOST];
    private final Route[] routes = new Route[MOST];
    private final Quote[] quoted = new Quote[MOST];
    // At least so many minutes from the arrival of a segment to that of the last, and so much for it and all behind it.
    private final int[] minutesAfter = new int[MOST];
    private final long[] totalFrom = new long[MOST];
    private final int[] firstLegs = new int[MOST];
    private final int[] legCounts = new int[MOST];
    private final int[] classes = new int[MOST];
    private int length;
    private long looked;
    private int windowOrigin = -1;
    private int windowBegins;
    private int windowEnds;

    PathSearch(Timetable timetable, ItineraryQuestion question) {
        this.timetable = timetable;
        this.question = question;
        wishes = question.wishes();
        seats = question.party().seats();
        quotes = new Quotes(timetable, question);
        connections = timetable.connections();
        carriers = CarrierWish.of(wishes.carriers(), timetable);
    }

    List<FoundItinerary> found() {
        return undominated.all();
    }

    /** How many departures were looked at so far: what a question costs, on any machine. */
    long looked() {
        return looked;
    }

    /** Makes this the first route; false when nothing can be bought on it. */
    boolean begin(Route route) {
        return extend(0, route);
    }

    boolean extend(int depth, Route route) {
        departures[depth] = route.departures();
        routes[depth] = route;
        quoted[depth] = quotes.of(route);
        if (departures[depth].count() == 0 || quoted[depth].isEmpty()) return false;
        return depth == 0 || quoted[depth].currency().equals(quoted[0].currency());
    }

    /** Looks at all itineraries along the first so many of the routes given. */
    void fly(int routeCount) {
        length = routeCount;
        int minutes = 0;
        long total = 0;
        for (int depth = length - 1; depth >= 0; depth--) {
            minutesAfter[depth] = minutes;
            total += quoted[depth].least();
            totalFrom[depth] = total;
            minutes +=
                    departures[depth].shortest() + timetable.connectingTimes().least(routes[depth].origin());
        }
        setWindow(routes[0].origin());
        begin();
    }

    /** From the last departure to the first, since what departs later and arrives before rules out the earlier. */
    private void begin() {
        var segments = departures[0];
        for (int place = segments.notBefore(windowEnds) - 1;
                place >= 0 && segments.departsAt(place) >= windowBegins;
                place--) {
            looked++;
            int departs = segments.departsAt(place);
            int stops = segments.legs(place) - 1;
            if (isBeaten(0, departs, segments.arrivesAt(place), 0, stops) || !departsInTime(departs)) continue;
            if (take(0, segments, place, 0)) goOn(0, departs, segments.arrivesAt(place), 0, stops);
        }
    }

    /** On with the segment at that depth, after an arrival. */
    private void follow(int depth, int departs, int arrived, long paid, int stopped) {
        var segments = departures[depth];
        int from = arrived + timetable.connectingTimes().least(routes[depth].origin());
        int until = arrived + wishes.longestConnection() + 1;
        for (int place = segments.notBefore(from);
                place < segments.count() && segments.departsAt(place) < until;
                place++) {
            looked++;
            // None of the later ones can arrive before this.
            int earliest = segments.departsAt(place) + segments.shortest();
            if (isBeaten(depth, departs, earliest, paid, stopped + 1)) return;
            int stops = stopped + segments.legs(place);
            if (isBeaten(depth, departs, segments.arrivesAt(place), paid, stops)) continue;
            if (take(depth, segments, place, arrived)) goOn(depth, departs, segments.arrivesAt(place), paid, stops);
        }
    }

    /** Whether whatever becomes of an arrival of the segment at that depth is beaten already, or stops too often. */
    private boolean isBeaten(int depth, int departs, int arrives, long paid, int stops) {
        int leastStops = stops + length - 1 - depth;
        return leastStops > wishes.stops()
                || undominated.beats(departs, arrives + minutesAfter[depth], paid + totalFrom[depth], leastStops);
    }

    /** Whether the segment may follow, and has a class with seats; it is noted then. */
    private boolean take(int depth, Departures segments, int place, int arrived) {
        int first = segments.firstLeg(place);
        if (!carriers.has(first)) return false;
        if (depth > 0) {
            int needed = connections.minutes(firstLegs[depth - 1] + legCounts[depth - 1] - 1, first);
            if (needed == ConnectingTimes.FORBIDDEN || segments.departsAt(place) - arrived < needed) return false;
        }
        firstLegs[depth] = first;
        legCounts[depth] = segments.legs(place);
        classes[depth] = quoted[depth].cheapest(timetable, first, legCounts[depth], seats);
        return classes[depth] >= 0;
    }

    private void goOn(int depth, int departs, int arrives, long paid, int stops) {
        long total = paid + quoted[depth].total(classes[depth]);
        if (depth < length - 1) {
            follow(depth + 1, departs, arrives, total, stops);
        } else if (total <= wishes.most()
                && arrivesInTime(arrives)
                && !undominated.beats(departs, arrives, total, stops)) {
            undominated.add(itinerary(departs, arrives, total, stops));
        }
    }

    private FoundItinerary itinerary(int departs, int arrives, long total, int stops) {
        var segments = new ArrayList<FoundSegment>(length);
        var legIds = new ArrayList<Long>(length);
        for (int depth = 0; depth < length; depth++) {
            segments.add(new FoundSegment(firstLegs[depth], legCounts[depth], quoted[depth].fare(classes[depth])));
            for (int leg = 0; leg < legCounts[depth]; leg++) legIds.add(timetable.legId(firstLegs[depth] + leg));
        }
        return new FoundItinerary(segments, departs, arrives, total, quoted[0].currency(), stops, legIds);
    }

    /** The date by the clocks of the origin, as far as it is still sold. */
    private void setWindow(int origin) {
        if (origin == windowOrigin) return;
        windowOrigin = origin;
        var zone = zone(origin);
        var date = question.departureOn();
        windowBegins =
                Math.max(question.notBefore(), minute(date.atStartOfDay(zone).toInstant()));
        windowEnds = minute(date.plusDays(1).atStartOfDay(zone).toInstant());
    }

    private boolean departsInTime(int minute) {
        return wishes.departs().isAny() || wishes.departs().has(local(minute, routes[0].origin()));
    }

    private boolean arrivesInTime(int minute) {
        return wishes.arrives().isAny() || wishes.arrives().has(local(minute, routes[length - 1].destination()));
    }

    private LocalTime local(int minute, int station) {
        return LocalTime.ofInstant(Instant.ofEpochSecond(minute * 60L), zone(station));
    }

    private ZoneId zone(int station) {
        return timetable.stations().airport(station).zone();
    }

    private static int minute(Instant instant) {
        return Math.toIntExact(Math.floorDiv(instant.getEpochSecond(), 60L));
    }
}
