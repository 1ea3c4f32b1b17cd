package io.fareline.flight.search;

import io.fareline.flight.timetable.Route;
import io.fareline.flight.timetable.Timetable;
import java.util.Arrays;

/** The quotes of one question, each made once: a small hash table by the number of the route. */
final class Quotes {
    private final Timetable timetable;
    private final ItineraryQuestion question;
    private int[] routes = new int[256];
    private Quote[] quotes = new Quote[256];
    private int size;

    Quotes(Timetable timetable, ItineraryQuestion question) {
        this.timetable = timetable;
        this.question = question;
    }

    Quote of(Route route) {
        int at = at(route.number());
        if (quotes[at] != null) return quotes[at];
        var made = new Quote(
                timetable.fares(route),
                question.party(),
                question.cabin(),
                question.wishes().refundable());
        put(at, route.number(), made);
        if (++size * 2 > quotes.length) grow();
        return made;
    }

    private int at(int route) {
        int at = route & quotes.length - 1;
        while (quotes[at] != null && routes[at] != route) at = at + 1 & quotes.length - 1;
        return at;
    }

    private void put(int at, int route, Quote quote) {
        routes[at] = route;
        quotes[at] = quote;
    }

    private void grow() {
        var oldRoutes = routes;
        var oldQuotes = quotes;
        routes = new int[oldRoutes.length * 2];
        quotes = Arrays.copyOf(new Quote[0], oldQuotes.length * 2);
        for (int place = 0; place < oldQuotes.length; place++)
            if (oldQuotes[place] != null) put(at(oldRoutes[place]), oldRoutes[place], oldQuotes[place]);
    }
}
