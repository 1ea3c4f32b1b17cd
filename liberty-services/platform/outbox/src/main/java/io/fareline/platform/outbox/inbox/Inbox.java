package io.fareline.platform.outbox.inbox;

import static java.util.stream.Collectors.groupingBy;

import io.fareline.platform.outbox.CloudEvent;
import io.fareline.platform.outbox.EventConsumer;
import io.fareline.platform.outbox.SqlFailure;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;

/**
 * What a consumer has seen. One transaction holds the row that remembers an event, the consumer's effect and the count of
 * what is missing, so that an event that comes twice, even at once in two processes, has one effect.
 */
@ApplicationScoped
public class Inbox {
    private static final String REMEMBER = """
            insert into inbox (consumer_group, event_id, source, sequence, received_at)
            values (?, ?, ?, ?, ?) on conflict do nothing
            """;
    private static final String FORGET_FAILURES = "delete from inbox_failure where consumer_group = ? and event_id = ?";

    @Resource(lookup = "jdbc/fareline")
    DataSource dataSource;

    @Inject
    Clock clock;

    @Inject
    InboxSettings settings;

    @Inject
    Positions positions;

    /**
     * Calls the consumer, if the event is new to its group and of one of its types; an event of a version that the consumer
     * does not know fails.
     *
     * @return whether the event was new
     */
    @Transactional(TxType.REQUIRES_NEW)
    public boolean receive(EventConsumer consumer, CloudEvent event) {
        Instant now = clock.instant();
        if (isForgotten(consumer.group(), event, now) || !remember(consumer.group(), event, now)) return false;
        if (consumer.hears(event.type())) consumer.on(event.received());
        settle(consumer.group(), event, now);
        return true;
    }

    /** Remembers and counts events that have no effect here. One that was seen before is not counted again. */
    @Transactional(TxType.REQUIRES_NEW)
    public void pass(String group, List<CloudEvent> events) {
        Instant now = clock.instant();
        try (var connection = dataSource.getConnection()) {
            rememberAll(connection, group, events, now);
            for (var source :
                    events.stream().collect(groupingBy(CloudEvent::source)).values())
                positions.passed(connection, group, source, now);
        } catch (SQLException failure) {
            throw new SqlFailure("Cannot pass events", failure);
        }
    }

    private static void rememberAll(Connection connection, String group, List<CloudEvent> events, Instant now)
            throws SQLException {
        try (var statement = connection.prepareStatement(REMEMBER)) {
            for (var event : events) {
                fill(statement, group, event, now);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /**
     * An event that is older than what is remembered may have been seen and forgotten. All up to the position was seen, so
     * there it is not new. A younger one is always looked up by its id, for a producer that was set back may give a
     * number again.
     */
    private boolean isForgotten(String group, CloudEvent event, Instant now) {
        if (event.time().isAfter(now.minus(settings.remembered()))) return false;
        try (var connection = dataSource.getConnection()) {
            return positions.isBehind(connection, group, event.source(), event.sequence());
        } catch (SQLException failure) {
            throw new SqlFailure("Cannot look up a position", failure);
        }
    }

    private boolean remember(String group, CloudEvent event, Instant now) {
        try (var connection = dataSource.getConnection()) {
            return remember(connection, group, event, now);
        } catch (SQLException failure) {
            throw new SqlFailure("Cannot remember an event", failure);
        }
    }

    static boolean remember(Connection connection, String group, CloudEvent event, Instant now) throws SQLException {
        try (var statement = connection.prepareStatement(REMEMBER)) {
            fill(statement, group, event, now);
            return statement.executeUpdate() == 1;
        }
    }

    private static void fill(PreparedStatement remember, String group, CloudEvent event, Instant now)
            throws SQLException {
        remember.setString(1, group);
        remember.setObject(2, event.id());
        remember.setString(3, event.source());
        remember.setLong(4, event.sequence());
        remember.setObject(5, now.atOffset(ZoneOffset.UTC));
    }

    /** Last in the transaction: the position's row is locked by every event, and so only until the commit that follows. */
    private void settle(String group, CloudEvent event, Instant now) {
        try (var connection = dataSource.getConnection()) {
            forgetFailures(connection, group, event);
            positions.seen(connection, group, event, now);
        } catch (SQLException failure) {
            throw new SqlFailure("Cannot count an event", failure);
        }
    }

    static void forgetFailures(Connection connection, String group, CloudEvent event) throws SQLException {
        try (var statement = connection.prepareStatement(FORGET_FAILURES)) {
            statement.setString(1, group);
            statement.setObject(2, event.id());
            statement.executeUpdate();
        }
    }
}
