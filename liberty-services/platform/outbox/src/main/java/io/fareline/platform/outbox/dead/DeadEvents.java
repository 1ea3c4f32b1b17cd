package io.fareline.platform.outbox.dead;

import io.fareline.platform.outbox.SqlFailure;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** All dead events of this service's consumers. */
@ApplicationScoped
public class DeadEvents {
    private static final int LONGEST_REASON = 1_000;
    private static final String COLUMNS = "number, kind, consumer_group, stream, entry_id, event_id, reason, attempts,"
            + " died_at, settlement, settled_at, settled_by, body";
    private static final String OPEN =
            "select " + COLUMNS + " from inbox_dead where settlement is null and number > ? order by number limit ?";
    private static final String ONE = "select " + COLUMNS + " from inbox_dead where number = ?";
    private static final String SETTLE = """
            update inbox_dead set settlement = ?, settled_at = ?, settled_by = ?
            where number = ? and settlement is null
            """;
    private static final String FAILED_AGAIN =
            "update inbox_dead set attempts = attempts + 1, reason = ? where number = ? and settlement is null";

    @Resource(lookup = "jdbc/fareline")
    DataSource dataSource;

    @Inject
    Clock clock;

    List<DeadEvent> open(long after, int limit) {
        return work("list dead events", connection -> {
            try (var statement = connection.prepareStatement(OPEN)) {
                statement.setLong(1, after);
                statement.setInt(2, limit);
                try (var row = statement.executeQuery()) {
                    var found = new ArrayList<DeadEvent>();
                    while (row.next()) found.add(read(row).withoutBody());
                    return found;
                }
            }
        });
    }

    DeadEvent get(long id) {
        return work("read a dead event", connection -> {
            try (var statement = connection.prepareStatement(ONE)) {
                statement.setLong(1, id);
                try (var row = statement.executeQuery()) {
                    if (row.next()) return read(row);
                }
            }
            throw new Refusal(Refusal.Reason.NO_SUCH_DEAD_EVENT, "There is no dead event " + id + ".");
        });
    }

    /** In the caller's transaction. @return false when somebody was first */
    boolean settle(long id, Settlement how, String by) {
        return work("settle a dead event", connection -> {
            try (var statement = connection.prepareStatement(SETTLE)) {
                statement.setString(1, how.name());
                statement.setObject(2, clock.instant().atOffset(ZoneOffset.UTC));
                statement.setString(3, by);
                statement.setLong(4, id);
                return statement.executeUpdate() == 1;
            }
        });
    }

    void failedAgain(long id, String reason) {
        work("record a failed attempt", connection -> {
            try (var statement = connection.prepareStatement(FAILED_AGAIN)) {
                String clean = reason.replace('\0', ' ');
                statement.setString(1, clean.length() <= LONGEST_REASON ? clean : clean.substring(0, LONGEST_REASON));
                statement.setLong(2, id);
                return statement.executeUpdate();
            }
        });
    }

    private static DeadEvent read(ResultSet row) throws SQLException {
        return new DeadEvent(
                row.getLong("number"),
                row.getString("kind"),
                row.getString("consumer_group"),
                row.getString("stream"),
                row.getString("entry_id"),
                row.getObject("event_id", UUID.class),
                row.getString("reason"),
                row.getInt("attempts"),
                instant(row, "died_at"),
                row.getString("settlement"),
                instant(row, "settled_at"),
                row.getString("settled_by"),
                row.getString("body"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private <T> T work(String what, Work<T> work) {
        try (var connection = dataSource.getConnection()) {
            return work.on(connection);
        } catch (SQLException failure) {
            throw new SqlFailure("Cannot " + what, failure);
        }
    }
}
