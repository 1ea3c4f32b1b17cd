package io.fareline.bench.restore;

import io.fareline.bench.OwnFareline;
import io.fareline.runner.laptop.Trouble;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The bookings of the databases that went back, by state, before anything goes on with them. */
record BookingsAtT(Map<String, String> states) {
    private static final Set<String> SETTLING =
            Set.of("AUTHORIZING", "CONFIRMING", "TICKETING", "CAPTURING", "REFUNDING", "RELEASING", "VOIDING");

    static BookingsAtT of(OwnFareline fareline) {
        try (var connection = fareline.laptop().postgres().connect("booking");
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select id, state from booking")) {
            var states = new TreeMap<String, String>();
            while (rows.next()) states.put(rows.getString(1), rows.getString(2));
            return new BookingsAtT(states);
        } catch (SQLException e) {
            throw new Trouble("The bookings cannot be read: " + e.getMessage(), e);
        }
    }

    /** How many were between two states, by state. */
    Map<String, Long> settling() {
        return states.values().stream()
                .filter(SETTLING::contains)
                .collect(Collectors.groupingBy(state -> state, TreeMap::new, Collectors.counting()));
    }

    boolean isTicketed(String booking) {
        return "TICKETED".equals(states.get(booking));
    }
}
