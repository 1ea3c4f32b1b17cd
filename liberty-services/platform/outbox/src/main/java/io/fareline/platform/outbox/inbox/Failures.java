package io.fareline.platform.outbox.inbox;

import io.fareline.platform.outbox.Backoff;
import io.fareline.platform.outbox.CloudEvent;
import io.fareline.platform.outbox.SqlFailure;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Events whose effect failed: how often, when they are tried again, and from when on they are given up. What is given up
 * stays with its whole body and reason in {@code inbox_dead}, and counts as seen.
 */
@ApplicationScoped
public class Failures {
    private static final int LONGEST_REASON = 1_000;
    private static final int LONGEST_BODY = 1_048_576;

    private static final String FAILED = """
            insert into inbox_failure as known
                (consumer_group, event_id, attempts, reason, last_attempt_at, next_attempt_at)
            values (?, ?, 1, ?, ?, ?)
            on conflict (consumer_group, event_id) do update set
                attempts = known.attempts + 1, reason = excluded.reason, last_attempt_at = excluded.last_attempt_at
            returning attempts
            """;
    private static final String WAIT =
            "update inbox_failure set next_attempt_at = ? where consumer_group = ? and event_id = ?";
    private static final String IS_WAITING =
            "select 1 from inbox_failure where consumer_group = ? and event_id = ? and next_attempt_at > ?";
    private static final String DEAD = """
            insert into inbox_dead (consumer_group, stream, entry_id, event_id, body, reason, attempts, died_at, kind)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """;

    /** Where in which stream an event was found, and as what. */
    public record Entry(String group, String stream, String id, String body) {}

    private record Death(String kind, UUID event, String reason, int attempts, Instant at) {}

    @Resource(lookup = "jdbc/fareline")
    DataSource dataSource;

    @Inject
    Clock clock;

    @Inject
    InboxSettings settings;

    @Inject
    Positions positions;

    /** Numbers that the producer has no more, as an entry for a person. In the caller's transaction. */
    public void lost(Connection connection, Entry entry, String reason) throws SQLException {
        bury(connection, entry, new Death("LOST", null, shortened(reason), 1, clock.instant()));
    }

    /** @return whether the event is given up by this failure */
    @Transactional(TxType.REQUIRES_NEW)
    public boolean failed(Entry entry, CloudEvent event, String reason) {
        Instant now = clock.instant();
        try (var connection = dataSource.getConnection()) {
            int attempts = count(connection, entry.group, event.id(), shortened(reason), now);
            if (attempts < settings.retry().attempts()) {
                var wait = Backoff.after(
                        attempts, settings.retry().first(), settings.retry().longest());
                postpone(connection, entry.group, event.id(), now.plus(wait));
                return false;
            }
            Inbox.forgetFailures(connection, entry.group, event);
            // It may have come by two ways and be settled by the other.
            if (Inbox.remember(connection, entry.group, event, now)) {
                bury(connection, entry, new Death("EVENT", event.id(), shortened(reason), attempts, now));
                positions.seen(connection, entry.group, event, now);
            }
            return true;
        } catch (SQLException failure) {
            throw new SqlFailure("Cannot record a failed event", failure);
        }
    }

    /** What is no event at all will not become one. */
    @Transactional(TxType.REQUIRES_NEW)
    public void malformed(Entry entry, String reason) {
        try (var connection = dataSource.getConnection()) {
            bury(connection, entry, new Death("MALFORMED", null, shortened(reason), 1, clock.instant()));
        } catch (SQLException failure) {
            throw new SqlFailure("Cannot record a malformed event", failure);
        }
    }

    /** False while an event that failed has to wait. */
    public boolean isDue(String group, UUID event) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(IS_WAITING)) {
            statement.setString(1, group);
            statement.setObject(2, event);
            statement.setObject(3, clock.instant().atOffset(ZoneOffset.UTC));
            try (var row = statement.executeQuery()) {
                return !row.next();
            }
        } catch (SQLException failure) {
            throw new SqlFailure("Cannot look up a failed event", failure);
        }
    }

    private static int count(Connection connection, String group, UUID event, String reason, Instant now)
            throws SQLException {
        try (var statement = connection.prepareStatement(FAILED)) {
            statement.setString(1, group);
            statement.setObject(2, event);
            statement.setString(3, reason);
            statement.setObject(4, now.atOffset(ZoneOffset.UTC));
            statement.setObject(5, now.atOffset(ZoneOffset.UTC));
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static void postpone(Connection connection, String group, UUID event, Instant until) throws SQLException {
        try (var statement = connection.prepareStatement(WAIT)) {
            statement.setObject(1, until.atOffset(ZoneOffset.UTC));
            statement.setString(2, group);
            statement.setObject(3, event);
            statement.executeUpdate();
        }
    }

    private static void bury(Connection connection, Entry entry, Death death) throws SQLException {
        try (var statement = connection.prepareStatement(DEAD)) {
            statement.setString(1, entry.group);
            statement.setString(2, entry.stream);
            statement.setString(3, entry.id);
            statement.setObject(4, death.event, Types.OTHER);
            statement.setString(5, cut(entry.body, LONGEST_BODY));
            statement.setString(6, death.reason);
            statement.setInt(7, death.attempts);
            statement.setObject(8, death.at.atOffset(ZoneOffset.UTC));
            statement.setString(9, death.kind);
            statement.executeUpdate();
        }
    }

    private static String shortened(String reason) {
        return cut(reason, LONGEST_REASON);
    }

    /** PostgreSQL's text holds no NUL. */
    private static String cut(String text, int length) {
        String clean = text.replace('\0', ' ');
        return clean.length() <= length ? clean : clean.substring(0, length);
    }
}
