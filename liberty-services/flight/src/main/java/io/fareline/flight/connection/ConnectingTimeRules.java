package io.fareline.flight.connection;

import io.fareline.flight.connection.ConnectingTimeRule.Carriers;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The connecting times that staff have set. */
@ApplicationScoped
public class ConnectingTimeRules {
    private static final int TEXTS = 7;

    private static final String COLUMNS =
            "station, pair, carriers, arriving_carrier, departing_carrier, arrival_terminal, departure_terminal";

    private static final String READ = "select COLUMNS, minutes, suppressed from connecting_time_rule order by COLUMNS"
            .replace("COLUMNS", COLUMNS);

    private static final String PAGE = """
            select COLUMNS, minutes, suppressed
              from connecting_time_rule
             where (?::text is null or station = ?)
               and (?::text is null or arriving_carrier = ? or departing_carrier = ?)
               and (?::text[] is null or array[COLUMNS] > ?)
             order by COLUMNS
             limit ?
            """.replace("COLUMNS", COLUMNS);

    // Whoever sets them waits for another one who does, and both lists are never mixed.
    private static final String LOCK = "lock table connecting_time_rule in share row exclusive mode";

    private static final String INSERT = """
            insert into connecting_time_rule (COLUMNS, minutes, suppressed)
            select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                                 ?::smallint[], ?::boolean[])
            """.replace("COLUMNS", COLUMNS);

    /** All of them, in the snapshot of that connection. */
    public List<ConnectingTimeRule> read(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(READ)) {
            return rules(statement);
        }
    }

    /** Until the end of the transaction nobody else sets them. */
    void lock(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(LOCK);
        }
    }

    /** Those that are asked for, and one more where the page does not hold all. */
    List<ConnectingTimeRule> page(Connection connection, ConnectingTimeParameters query) throws SQLException {
        String station = "-".equals(query.station) ? "" : query.station;
        var after = query.after == null ? null : connection.createArrayOf("text", query.after.split(",", -1));
        try (var statement = connection.prepareStatement(PAGE)) {
            statement.setString(1, station);
            statement.setString(2, station);
            for (int place = 3; place <= 5; place++) statement.setString(place, query.carrier);
            statement.setArray(6, after);
            statement.setArray(7, after);
            statement.setInt(8, query.limit + 1);
            return rules(statement);
        }
    }

    /** In one statement each, since every server is told once for a statement. */
    void replace(Connection connection, List<ConnectingTimeRule> rules) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate("delete from connecting_time_rule");
        }
        if (rules.isEmpty()) return;
        List<Function<ConnectingTimeRule, ?>> columns = List.of(
                ConnectingTimeRule::station,
                ConnectingTimeRule::pair,
                rule -> rule.carriers().name(),
                ConnectingTimeRule::arrivingCarrier,
                ConnectingTimeRule::departingCarrier,
                ConnectingTimeRule::arrivalTerminal,
                ConnectingTimeRule::departureTerminal,
                rule -> (short) rule.minutes(),
                ConnectingTimeRule::suppressed);
        try (var statement = connection.prepareStatement(INSERT)) {
            for (int column = 0; column < columns.size(); column++) {
                String type = column < TEXTS ? "text" : column == TEXTS ? "int2" : "bool";
                var values = rules.stream().map(columns.get(column)).toArray();
                statement.setArray(column + 1, connection.createArrayOf(type, values));
            }
            statement.executeUpdate();
        }
    }

    private static List<ConnectingTimeRule> rules(PreparedStatement statement) throws SQLException {
        try (var rows = statement.executeQuery()) {
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
