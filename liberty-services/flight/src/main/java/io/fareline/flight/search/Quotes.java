package io.fareline.flight.search;

import io.fareline.flight.fare.Party;
import io.fareline.flight.timetable.Route;
import io.fareline.flight.timetable.Timetable;
import java.util.Arrays;
import java.util.List;

/** The quotes of one question, one for each wish and each made once: a small hash table by the number of the route. */
final class Quotes {
    private static final int NONE = -1;
    private final Timetable timetable;
    private final Party party;
    private final List<FareWish> wishes;
    private final int[] wider;
    private int[] routes = new int[256];
    private Quote[][] quotes = new Quote[256][];
    private int size;

    Quotes(Timetable timetable, Party party, List<FareWish> wishes) {
        this.timetable = timetable;
        this.party = party;
        this.wishes = wishes;
        wider = wishes.stream().mapToInt(this::wider).toArray();
    }

    /** For each wish, which one before it is for all fares of its cabin where it is for the refundable ones; or -1. */
    int[] wider() {
        return wider;
    }

    private int wider(FareWish wish) {
        for (int before = 0; before < wishes.indexOf(wish); before++)
            if (wish.isWithin(wishes.get(before))) return before;
        return NONE;
    }

    /** The same quote for a wish and its wider one where both let the same fares count. */
    Quote[] of(Route route) {
        int at = at(route.number());
        if (quotes[at] != null) return quotes[at];
        var made = new Quote[wishes.size()];
        for (int wish = 0; wish < made.length; wish++) {
            boolean same = wider[wish] != NONE && made[wider[wish]].isRefundable();
            made[wish] = same ? made[wider[wish]] : new Quote(timetable.fares(route), party, wishes.get(wish));
        }
        put(at, route.number(), made);
        if (++size * 2 > quotes.length) grow();
        return made;
    }

    private int at(int route) {
        int at = route & quotes.length - 1;
        while (quotes[at] != null && routes[at] != route) at = at + 1 & quotes.length - 1;
        return at;
    }

    private void put(int at, int route, Quote[] quote) {
        routes[at] = route;
        quotes[at] = quote;
    }

    private void grow() {
        var oldRoutes = routes;
        var oldQuotes = quotes;
        routes = new int[oldRoutes.length * 2];
        quotes = Arrays.copyOf(new Quote[0][], oldQuotes.length * 2);
        for (int place = 0; place < oldQuotes.length; place++)
            if (oldQuotes[place] != null) put(at(oldRoutes[place]), oldRoutes[place], oldQuotes[place]);
    }
}
