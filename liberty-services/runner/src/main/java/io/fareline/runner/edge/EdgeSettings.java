package io.fareline.runner.edge;

import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the edge is told by its environment: where it listens, its route table, where each host of the mesh is, and its
 * limits. A route of its own body limit is named in {@code FARELINE_EDGE_BODY_LIMITS}.
 */
record EdgeSettings(InetSocketAddress listen, Path routes, Map<String, URI> hosts, Limits limits) {
    private static final String PREFIX = "FARELINE_EDGE_";
    private static final Pattern ADDRESS = Pattern.compile("([0-9a-z.-]+):([0-9]{1,5})");
    private static final long LARGEST_BODY = 1L << 30;

    /** Bytes of a body, by route where it differs, bytes of all headers together, and requests at a time. */
    record Limits(long body, Map<String, Long> bodies, int headers, int requests) {
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
                (int) number("REQUESTS", environment.getOrDefault(PREFIX + "REQUESTS", "256"), 1 << 16));
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
