package io.fareline.flight.search;

import io.fareline.flight.timetable.Route;
import io.fareline.flight.timetable.Timetable;
import java.util.BitSet;
import java.util.List;

/**
 * Goes through the sequences of routes that lead from an origin to a destination: the direct one first, then those over
 * one station, then those over two, so that the good itineraries found early rule out most of the others.
 */
final class RouteSearch {
    private final Timetable timetable;
    private final ItineraryQuestion question;
    private final BitSet ends = new BitSet();
    private final PathSearch path;

    RouteSearch(Timetable timetable, ItineraryQuestion question) {
        this(
                timetable,
                question,
                List.of(new FareWish(question.cabin(), question.wishes().refundable())));
    }

    RouteSearch(Timetable timetable, ItineraryQuestion question, List<FareWish> wishes) {
        this.timetable = timetable;
        this.question = question;
        path = new PathSearch(timetable, question, wishes);
        question.origins().forEach(ends::set);
        question.destinations().forEach(ends::set);
    }

    /** In the order of the wishes. */
    List<List<FoundItinerary>> found() {
        for (int origin : question.origins())
            for (int destination : question.destinations()) if (origin != destination) direct(origin, destination);
        int connections = question.wishes().connections();
        for (int destination : question.destinations()) {
            if (connections == 0) break;
            var last = routesInto(destination);
            for (int origin : question.origins()) if (origin != destination) overOne(origin, last);
            if (connections > 1) for (int origin : question.origins()) if (origin != destination) overTwo(origin, last);
        }
        return path.found();
    }

    /** As {@link PathSearch#looked}. */
    long looked() {
        return path.looked();
    }

    private void direct(int origin, int destination) {
        var route = timetable.route(origin, destination);
        if (route != null && path.begin(route)) path.fly(1);
    }

    /** By the number of the station that they begin at. */
    private Route[] routesInto(int destination) {
        var routes = new Route[timetable.stations().count()];
        for (var route : timetable.routesTo(destination)) routes[route.origin()] = route;
        return routes;
    }

    private void overOne(int origin, Route[] last) {
        for (var first : timetable.routesFrom(origin)) {
            int station = first.destination();
            if (last[station] == null || ends.get(station) || !path.begin(first)) continue;
            if (path.extend(1, last[station])) path.fly(2);
        }
    }

    private void overTwo(int origin, Route[] last) {
        for (var first : timetable.routesFrom(origin)) {
            if (ends.get(first.destination()) || !path.begin(first)) continue;
            for (var second : timetable.routesFrom(first.destination())) {
                int station = second.destination();
                if (last[station] == null || station == first.destination() || ends.get(station)) continue;
                if (path.extend(1, second) && path.extend(2, last[station])) path.fly(3);
            }
        }
    }
}
