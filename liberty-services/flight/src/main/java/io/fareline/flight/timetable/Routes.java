package io.fareline.flight.timetable;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** All routes, by where they begin and by where they end. They only ever become more. */
final class Routes {
    private static final Route[] NONE = {};

    private final AtomicReferenceArray<Route[]> from;
    private final AtomicReferenceArray<Route[]> to;
    private volatile int count;

    Routes(int stations) {
        from = new AtomicReferenceArray<>(stations);
        to = new AtomicReferenceArray<>(stations);
    }

    /** In the order of their destinations. */
    Route[] from(int origin) {
        var routes = from.get(origin);
        return routes == null ? NONE : routes;
    }

    /** In the order of their origins. */
    Route[] to(int destination) {
        var routes = to.get(destination);
        return routes == null ? NONE : routes;
    }

    int count() {
        return count;
    }

    /** Null where nothing has ever flown. */
    Route find(int origin, int destination) {
        var routes = from(origin);
        int low = 0;
        int high = routes.length - 1;
        while (low <= high) {
            int middle = low + high >>> 1;
            int found = routes[middle].destination();
            if (found == destination) return routes[middle];
            if (found < destination) low = middle + 1;
            else high = middle - 1;
        }
        return null;
    }

    /** By the writer alone. */
    Route findOrAdd(int origin, int destination) {
        var known = find(origin, destination);
        if (known != null) return known;
        var route = new Route(count, origin, destination);
        count++;
        from.set(origin, with(from(origin), route, false));
        to.set(destination, with(to(destination), route, true));
        return route;
    }

    private static Route[] with(Route[] routes, Route added, boolean byOrigin) {
        var more = Arrays.copyOf(routes, routes.length + 1);
        int at = routes.length;
        while (at > 0 && end(more[at - 1], byOrigin) > end(added, byOrigin)) {
            more[at] = more[at - 1];
            at--;
        }
        more[at] = added;
        return more;
    }

    private static int end(Route route, boolean byOrigin) {
        return byOrigin ? route.origin() : route.destination();
    }
}
