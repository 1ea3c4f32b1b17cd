package io.fareline.flight.connection;

import io.fareline.flight.connection.ConnectingTimeRule.Carriers;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The connecting times that staff have set. */
@ApplicationScoped
public class ConnectingTimeRules {
    private static final String READ = """
            select station, pair, carriers, arriving_carrier, departing_carrier, arrival_terminal, departure_terminal,
                   minutes, suppressed
              from connecting_time_rule
             order by station, pair, carriers, arriving_carrier, departing_carrier, arrival_terminal, departure_terminal
            """;

    // Whoever sets them waits for another one who does, and both lists are never mixed.
    private static final String LOCK = "lock table connecting_time_rule in share row exclusive mode";

    private static final String INSERT = """
            insert into connecting_time_rule (station, pair, carriers, arriving_carrier, departing_carrier,
                   arrival_terminal, departure_terminal, minutes, suppressed)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    /** All of them, in the snapshot of that connection. */
    public List<ConnectingTimeRule> read(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(READ);
                var rows = statement.executeQuery()) {
            var rules = new ArrayList<ConnectingTimeRule>();
            while (rows.next()) rules.add(rule(rows));
            return rules;
        }
    }

    /** Until the end of the transaction nobody else sets them. */
    void lock(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(LOCK);
        }
    }

    void replace(Connection connection, List<ConnectingTimeRule> rules) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate("delete from connecting_time_rule");
        }
        try (var statement = connection.prepareStatement(INSERT)) {
            for (var rule : rules) {
                statement.setString(1, rule.station());
                statement.setString(2, rule.pair());
                statement.setString(3, rule.carriers().name());
                statement.setString(4, rule.arrivingCarrier());
                statement.setString(5, rule.departingCarrier());
                statement.setString(6, rule.arrivalTerminal());
                statement.setString(7, rule.departureTerminal());
                statement.setInt(8, rule.minutes());
                statement.setBoolean(9, rule.suppressed());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static ConnectingTimeRule rule(ResultSet row) throws SQLException {
        return new ConnectingTimeRule(
                row.getString("station"),
                row.getString("pair"),
                Carriers.valueOf(row.getString("carriers")),
                row.getString("arriving_carrier"),
                row.getString("departing_carrier"),
                row.getString("arrival_terminal"),
                row.getString("departure_terminal"),
                row.getInt("minutes"),
                row.getBoolean("suppressed"));
    }
}
