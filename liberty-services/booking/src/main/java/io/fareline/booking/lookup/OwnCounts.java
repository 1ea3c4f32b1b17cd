package io.fareline.booking.lookup;

import java.util.HashMap;
import java.util.Map;

/** Lookups as this process alone counted them: what is left of the limit while Redis is away. */
final class OwnCounts {
    private final int mostClients;
    private final Map<String, Integer> counts = new HashMap<>();
    private Window window = new Window(Long.MIN_VALUE);

    OwnCounts(int mostClients) {
        this.mostClients = mostClients;
    }

    /** How many that client has made in this window, this one included; beyond the clients it can keep, all share one. */
    synchronized int count(String client, Window now) {
        if (!window.equals(now)) {
            counts.clear();
            window = now;
        }
        var key = counts.containsKey(client) || counts.size() < mostClients ? client : "";
        return counts.merge(key, 1, Integer::sum);
    }
}
