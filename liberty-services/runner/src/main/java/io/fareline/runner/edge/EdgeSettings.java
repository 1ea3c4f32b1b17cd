package io.fareline.runner.edge;

import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the edge is told by its environment: where it listens, its route table, where each host of the mesh is, and its
 * limits. A route of its own body limit is named in {@code FARELINE_EDGE_BODY_LIMITS}, one that may have only some of
 * the {@code FARELINE_EDGE_REQUESTS} at a time in {@code FARELINE_EDGE_ROUTE_REQUESTS}.
 */
record EdgeSettings(InetSocketAddress listen, Path routes, Map<String, URI> hosts, Limits limits) {
    private static final String PREFIX = "FARELINE_EDGE_";
    private static final Pattern ADDRESS = Pattern.compile("([0-9a-z.-]+):([0-9]{1,5})");
    private static final long LARGEST_BODY = 1L << 30;
    private static final long MOST_REQUESTS = 1L << 16;

    /** Requests at a time: in all, of one route where it is fewer, and of one client. */
    record Room(int requests, Map<String, Integer> routes, int ofClient) {
        int of(String route) {
            return routes.getOrDefault(route, requests);
        }
    }

    /** Bytes of a body, by route where it differs, bytes of all headers together, and requests at a time. */
    record Limits(long body, Map<String, Long> bodies, int headers, Room room) {
        long body(String route) {
            return bodies.getOrDefault(route, body);
        }

        /** No more than this is read of any body, not even to throw it away. */
        long mostRead() {
            var largest =
                    bodies.values().stream().mapToLong(Long::longValue).max().orElse(body);
            return Math.max(body, largest) + 2 * LimitedBody.THROWN_AWAY;
        }
    }

    static EdgeSettings of(Map<String, String> environment) {
        var bodies = new HashMap<String, Long>();
        pairs(environment, "BODY_LIMITS", "schedule-imports=67108864")
                .forEach((route, bytes) -> bodies.put(route, number("BODY_LIMITS", bytes, LARGEST_BODY)));
        var limits = new Limits(
                number("BODY_LIMIT", environment.getOrDefault(PREFIX + "BODY_LIMIT", "65536"), LARGEST_BODY),
                Map.copyOf(bodies),
                (int) number("HEADER_LIMIT", environment.getOrDefault(PREFIX + "HEADER_LIMIT", "16384"), 1 << 20),
                room(environment));
        var hosts = new HashMap<String, URI>();
        pairs(environment, "HOSTS", required(environment, "HOSTS"))
                .forEach((host, address) -> hosts.put(host, URI.create("http://" + checked("HOSTS", address))));
        var listen = ADDRESS.matcher(checked("LISTEN", required(environment, "LISTEN")));
        if (!listen.matches()) {
            throw new IllegalStateException("Matched a moment ago");
        }
        return new EdgeSettings(
                new InetSocketAddress(listen.group(1), Integer.parseInt(listen.group(2))),
                Path.of(required(environment, "ROUTES")),
                Map.copyOf(hosts),
                limits);
    }

    /** Where nothing else is said, searches get two fifths of the room, bookings and any one client three quarters. */
    private static Room room(Map<String, String> environment) {
        var requests = number("REQUESTS", environment.getOrDefault(PREFIX + "REQUESTS", "40"), MOST_REQUESTS);
        var most = Long.toString(Math.ceilDiv(requests * 3, 4));
        var routes = new HashMap<String, Integer>();
        pairs(environment, "ROUTE_REQUESTS", "search=" + Math.ceilDiv(requests * 2, 5) + ",bookings=" + most)
                .forEach((route, number) -> routes.put(route, (int) number("ROUTE_REQUESTS", number, MOST_REQUESTS)));
        var ofClient = environment.getOrDefault(PREFIX + "CLIENT_REQUESTS", most);
        return new Room((int) requests, Map.copyOf(routes), (int) number("CLIENT_REQUESTS", ofClient, MOST_REQUESTS));
    }

    private static Map<String, String> pairs(Map<String, String> environment, String name, String usual) {
        var pairs = new HashMap<String, String>();
        var text = environment.getOrDefault(PREFIX + name, usual);
        for (var pair : text.isBlank() ? new String[0] : text.split(",")) {
            var parts = pair.strip().split("=", 2);
            if (parts.length != 2) {
                throw wrong(name, "be written name=value,name=value", text);
            }
            pairs.put(parts[0], parts[1]);
        }
        return pairs;
    }

    private static String checked(String name, String address) {
        if (!ADDRESS.matcher(address).matches()) {
            throw wrong(name, "hold addresses such as 127.0.0.1:9101", address);
        }
        return address;
    }

    private static long number(String name, String text, long most) {
        if (!text.matches("[0-9]{1,10}") || Long.parseLong(text) < 1 || Long.parseLong(text) > most) {
            throw wrong(name, "be a whole number from 1 to " + most, text);
        }
        return Long.parseLong(text);
    }

    private static String required(Map<String, String> environment, String name) {
        var value = environment.get(PREFIX + name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("Setting " + PREFIX + name + " is missing");
        }
        return value;
    }

    private static IllegalArgumentException wrong(String name, String rule, String value) {
        return new IllegalArgumentException("Setting " + PREFIX + name + " must " + rule + ", but is '" + value + "'");
    }
}
