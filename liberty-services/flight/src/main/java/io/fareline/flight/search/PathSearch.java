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
    private final PathFares fares;
    private final Timetable.Connections connections;
    private final CarrierWish carriers;
    private final Departures[] departures = new Departures[MOST];
    private final Route[] routes = new Route[MOST];
    // At least so many minutes from the arrival of a segment to that of the last.
    private final int[] minutesAfter = new int[MOST];
    private final int[] firstLegs = new int[MOST];
    private final int[] legCounts = new int[MOST];
    private int length;
    private long looked;
    private int windowOrigin = -1;
    private int windowBegins;
    private int windowEnds;

    PathSearch(Timetable timetable, ItineraryQuestion question, List<FareWish> fareWishes) {
        this.timetable = timetable;
        this.question = question;
        wishes = question.wishes();
        fares = new PathFares(timetable, question, fareWishes);
        connections = timetable.connections();
        carriers = CarrierWish.of(wishes.carriers(), timetable);
    }

    List<List<FoundItinerary>> found() {
        return fares.found();
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
        return departures[depth].count() > 0 && fares.extend(depth, route);
    }

    /** Looks at all itineraries along the first so many of the routes given. */
    void fly(int routeCount) {
        length = routeCount;
        int minutes = 0;
        for (int depth = length - 1; depth >= 0; depth--) {
            minutesAfter[depth] = minutes;
            minutes +=
                    departures[depth].shortest() + timetable.connectingTimes().least(routes[depth].origin());
        }
        setWindow(routes[0].origin());
        begin(fares.along(length));
    }

    /** From the last departure to the first, since what departs later and arrives before rules out the earlier. */
    private void begin(int all) {
        var segments = departures[0];
        for (int place = segments.notBefore(windowEnds) - 1;
                place >= 0 && segments.departsAt(place) >= windowBegins;
                place--) {
            looked++;
            int departs = segments.departsAt(place);
            int stops = segments.legs(place) - 1;
            int left = unbeaten(all, 0, departs, segments.arrivesAt(place), stops);
            if (left == 0 || !departsInTime(departs)) continue;
            left = take(left, 0, place, 0);
            if (left != 0) goOn(left, 0, departs, segments.arrivesAt(place), stops);
        }
    }

    /** On with the segment at that depth, after an arrival. */
    private void follow(int all, int depth, int departs, int arrived, int stopped) {
        var segments = departures[depth];
        int open = all;
        int from = arrived + timetable.connectingTimes().least(routes[depth].origin());
        int until = arrived + wishes.longestConnection() + 1;
        for (int place = segments.notBefore(from);
                place < segments.count() && segments.departsAt(place) < until;
                place++) {
            looked++;
            // None of the later ones can arrive before this.
            int earliest = segments.departsAt(place) + segments.shortest();
            open = unbeaten(open, depth, departs, earliest, stopped + 1);
            if (open == 0) return;
            int stops = stopped + segments.legs(place);
            int left = unbeaten(open, depth, departs, segments.arrivesAt(place), stops);
            if (left != 0) left = take(left, depth, place, arrived);
            if (left != 0) goOn(left, depth, departs, segments.arrivesAt(place), stops);
        }
    }

    /** Those for which what becomes of an arrival of the segment at that depth is not beaten, nor stops too often. */
    private int unbeaten(int of, int depth, int departs, int arrives, int stops) {
        int leastStops = stops + length - 1 - depth;
        return leastStops > wishes.stops()
                ? 0
                : fares.unbeaten(of, depth, departs, arrives + minutesAfter[depth], leastStops);
    }

    /** Those for which the segment may follow, and has a class with seats; it is noted then. */
    private int take(int of, int depth, int place, int arrived) {
        var segments = departures[depth];
        int first = segments.firstLeg(place);
        if (!carriers.has(first)) return 0;
        if (depth > 0) {
            int needed = connections.minutes(firstLegs[depth - 1] + legCounts[depth - 1] - 1, first);
            if (needed == ConnectingTimes.FORBIDDEN || segments.departsAt(place) - arrived < needed) return 0;
        }
        firstLegs[depth] = first;
        legCounts[depth] = segments.legs(place);
        return fares.take(of, depth, first, legCounts[depth]);
    }

    private void goOn(int of, int depth, int departs, int arrives, int stops) {
        if (depth < length - 1) {
            follow(of, depth + 1, departs, arrives, stops);
        } else if (arrivesInTime(arrives)) {
            for (int left = of; left != 0; left &= left - 1)
                end(Integer.numberOfTrailingZeros(left), departs, arrives, stops);
        }
    }

    private void end(int wish, int departs, int arrives, int stops) {
        long total = fares.total(wish, length);
        if (total <= wishes.most() && !fares.found(wish).beats(departs, arrives, total, stops))
            fares.found(wish).add(itinerary(wish, departs, arrives, stops));
    }

    private FoundItinerary itinerary(int wish, int departs, int arrives, int stops) {
        var segments = new ArrayList<FoundSegment>(length);
        var legIds = new ArrayList<Long>(length);
        for (int depth = 0; depth < length; depth++) {
            var fare = fares.quote(depth, wish).fare(fares.bought(depth, wish));
            segments.add(new FoundSegment(firstLegs[depth], legCounts[depth], fare));
            for (int leg = 0; leg < legCounts[depth]; leg++) legIds.add(timetable.legId(firstLegs[depth] + leg));
        }
        String currency = fares.quote(0, wish).currency();
        return new FoundItinerary(segments, departs, arrives, fares.total(wish, length), currency, stops, legIds);
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
