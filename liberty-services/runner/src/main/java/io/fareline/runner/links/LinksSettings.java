package io.fareline.runner.links;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What the process is told by its environment: the port of its control API, its links, and its limits. */
record LinksSettings(int control, List<Route> routes, Limits limits) {
    private static final String PREFIX = "FARELINE_LINKS_";
    private static final Pattern ROUTE =
            Pattern.compile("([a-z]+-[a-z]+)=(http|tcp):([0-9]{1,5}):([0-9]{1,5})", Pattern.CASE_INSENSITIVE);
    private static final int HIGHEST_PORT = 65535;

    /** One link: callers connect to {@code port} and reach {@code target}, both on 127.0.0.1. */
    record Route(String name, Protocol protocol, int port, int target) {}

    /**
     * Connections of one link at a time, bytes of one message that is kept in memory, the longest that anything is held
     * up, and rules of one link at a time.
     */
    record Limits(int connections, int kept, Duration held, int rules) {}

    static LinksSettings of(Map<String, String> environment) {
        var routes = new ArrayList<Route>();
        for (var text : required(environment, "ROUTES").split(",")) {
            routes.add(route(text.strip()));
        }
        var limits = new Limits(
                (int) number(environment, "CONNECTIONS", "512", 1 << 14),
                (int) number(environment, "KEPT_BYTES", "1048576", 1 << 26),
                duration(environment, "HELD", "PT10M"),
                (int) number(environment, "RULES", "1000", 1 << 16));
        return new LinksSettings(port("CONTROL", required(environment, "CONTROL")), List.copyOf(routes), limits);
    }

    private static Route route(String text) {
        var parts = ROUTE.matcher(text);
        if (!parts.matches()) {
            throw wrong("ROUTES", "be written caller-callee=http:PORT:TARGET or =tcp:PORT:TARGET, by commas", text);
        }
        var protocol = Protocol.valueOf(parts.group(2).toUpperCase(java.util.Locale.ROOT));
        return new Route(parts.group(1), protocol, port("ROUTES", parts.group(3)), port("ROUTES", parts.group(4)));
    }

    static boolean isPort(long port) {
        return port >= 1 && port <= HIGHEST_PORT;
    }

    private static int port(String name, String text) {
        if (!text.matches("[0-9]{1,5}") || !isPort(Integer.parseInt(text))) {
            throw wrong(name, "name ports from 1 to " + HIGHEST_PORT, text);
        }
        return Integer.parseInt(text);
    }

    private static long number(Map<String, String> environment, String name, String usual, long most) {
        var text = environment.getOrDefault(PREFIX + name, usual);
        if (!text.matches("[0-9]{1,9}") || Long.parseLong(text) < 1 || Long.parseLong(text) > most) {
            throw wrong(name, "be a whole number from 1 to " + most, text);
        }
        return Long.parseLong(text);
    }

    private static Duration duration(Map<String, String> environment, String name, String usual) {
        var text = environment.getOrDefault(PREFIX + name, usual);
        try {
            var duration = Duration.parse(text);
            if (duration.isPositive() && duration.compareTo(Duration.ofHours(1)) <= 0) {
                return duration;
            }
        } catch (DateTimeParseException malformed) {
            throw wrong(name, "be a duration of at most PT1H", text);
        }
        throw wrong(name, "be a duration of at most PT1H", text);
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
