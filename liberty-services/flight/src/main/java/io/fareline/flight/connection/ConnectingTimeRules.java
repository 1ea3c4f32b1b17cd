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

    /** All of them, in the snapshot of that connection. */
    public List<ConnectingTimeRule> read(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(READ);
                var rows = statement.executeQuery()) {
            var rules = new ArrayList<ConnectingTimeRule>();
            while (rows.next()) rules.add(rule(rows));
            return rules;
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
