package io.fareline.flight.overbooking;

import io.fareline.flight.schedule.Cabin;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The overbooking rules that staff have set. */
@ApplicationScoped
public class OverbookingRules {
    private static final String COLUMNS =
            "id, carrier, number, suffix, cabin, first_on, last_on, weekdays, percent, seats, most";

    private static final String PAGE = """
            select COLUMNS from overbooking_rule
             where (?::text is null or carrier = ?) and (?::uuid is null or id > ?)
             order by id
             limit ?
            """.replace("COLUMNS", COLUMNS);

    // Whoever sets one waits for another one who does, so that their number is kept.
    private static final String LOCK = "lock table overbooking_rule in share row exclusive mode";

    private static final String PUT = """
            insert into overbooking_rule (COLUMNS, set_by, set_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict on constraint overbooking_rule_condition
            do update set percent = excluded.percent, seats = excluded.seats, most = excluded.most,
                          set_by = excluded.set_by, set_at = excluded.set_at
            returning COLUMNS
            """.replace("COLUMNS", COLUMNS);

    private static final String SAME = """
            select COLUMNS from overbooking_rule
             where (carrier, number, suffix, cabin, first_on, last_on, weekdays) = (?, ?, ?, ?, ?, ?, ?)
            """.replace("COLUMNS", COLUMNS);

    private static final String FIND = "select COLUMNS from overbooking_rule where id = ?".replace("COLUMNS", COLUMNS);

    /** In the snapshot of that connection. */
    public OverbookingPolicy policy(Connection connection) throws SQLException {
        return new OverbookingPolicy(page(connection, null, null, Integer.MAX_VALUE));
    }

    /** In the order in which they were first set. */
    List<OverbookingRule> page(Connection connection, String carrier, UUID after, int most) throws SQLException {
        try (var statement = connection.prepareStatement(PAGE)) {
            statement.setString(1, carrier);
            statement.setString(2, carrier);
            statement.setObject(3, after);
            statement.setObject(4, after);
            statement.setInt(5, most);
            return rules(statement);
        }
    }

    /** Until the end of the transaction nobody else sets one; returns how many there are. */
    int lock(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(LOCK);
            var row = statement.executeQuery("select count(*) from overbooking_rule");
            row.next();
            return row.getInt(1);
        }
    }

    /** The one for the same flights, if there is one. */
    List<OverbookingRule> same(Connection connection, OverbookingRule rule) throws SQLException {
        try (var statement = connection.prepareStatement(SAME)) {
            condition(statement, 1, rule);
            return rules(statement);
        }
    }

    /** In the place of the one for the same flights, whose id stays. */
    OverbookingRule put(Connection connection, OverbookingRule rule, String setBy, Instant at) throws SQLException {
        try (var statement = connection.prepareStatement(PUT)) {
            statement.setObject(1, rule.id());
            int next = condition(statement, 2, rule);
            statement.setInt(next, rule.percent());
            statement.setInt(next + 1, rule.seats());
            statement.setInt(next + 2, rule.most());
            statement.setString(next + 3, setBy);
            statement.setObject(next + 4, at.atOffset(ZoneOffset.UTC));
            return rules(statement).getFirst();
        }
    }

    List<OverbookingRule> find(Connection connection, UUID id) throws SQLException {
        try (var statement = connection.prepareStatement(FIND)) {
            statement.setObject(1, id);
            return rules(statement);
        }
    }

    void remove(Connection connection, UUID id) throws SQLException {
        try (var statement = connection.prepareStatement("delete from overbooking_rule where id = ?")) {
            statement.setObject(1, id);
            statement.executeUpdate();
        }
    }

    private static int condition(PreparedStatement statement, int first, OverbookingRule rule) throws SQLException {
        int at = first;
        statement.setString(at++, rule.carrier());
        statement.setInt(at++, rule.number());
        statement.setString(at++, rule.suffix());
        statement.setString(at++, rule.cabin().name());
        statement.setObject(at++, rule.firstOn());
        statement.setObject(at++, rule.lastOn());
        statement.setString(at++, rule.weekdays());
        return at;
    }

    private static List<OverbookingRule> rules(PreparedStatement statement) throws SQLException {
        var found = new ArrayList<OverbookingRule>();
        try (var rows = statement.executeQuery()) {
            while (rows.next()) found.add(rule(rows));
        }
        return found;
    }

    private static OverbookingRule rule(ResultSet row) throws SQLException {
        return new OverbookingRule(
                row.getObject("id", UUID.class),
                row.getString("carrier"),
                row.getInt("number"),
                row.getString("suffix"),
                Cabin.valueOf(row.getString("cabin")),
                row.getObject("first_on", LocalDate.class),
                row.getObject("last_on", LocalDate.class),
                row.getString("weekdays"),
                row.getInt("percent"),
                row.getInt("seats"),
                row.getInt("most"));
    }
}
