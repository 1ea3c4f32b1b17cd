package io.fareline.runner.edge;

import java.util.HashMap;
import java.util.Map;

/**
 * Counts what is under way: so many requests in all, fewer of one route and of one client, so that neither takes the
 * others' place. Nothing waits here, since a refusal costs little and the services have queues of their own.
 */
final class Crowd {
    private final EdgeSettings.Room room;
    private final Map<String, Integer> ofRoute = new HashMap<>();
    private final Map<String, Integer> ofClient = new HashMap<>();
    private int all;

    Crowd(EdgeSettings.Room room) {
        this.room = room;
    }

    /** @return whether there is room, and then {@link #leave} must follow */
    synchronized boolean enter(String route, String client) {
        if (all >= room.requests()
                || ofRoute.getOrDefault(route, 0) >= room.of(route)
                || ofClient.getOrDefault(client, 0) >= room.ofClient()) {
            return false;
        }
        all++;
        ofRoute.merge(route, 1, Integer::sum);
        ofClient.merge(client, 1, Integer::sum);
        return true;
    }

    synchronized void leave(String route, String client) {
        all--;
        less(ofRoute, route);
        less(ofClient, client);
    }

    private static void less(Map<String, Integer> counts, String key) {
        counts.computeIfPresent(key, (_, count) -> count > 1 ? count - 1 : null);
    }
}
