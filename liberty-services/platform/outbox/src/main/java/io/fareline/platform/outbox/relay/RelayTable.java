package io.fareline.platform.outbox.relay;

import io.fareline.platform.outbox.CloudEvent;
import io.fareline.platform.outbox.OutboxRow;
import io.fareline.platform.outbox.OutboxSettings;
import io.fareline.platform.outbox.SqlFailure;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import javax.sql.DataSource;

/**
 * The relay's side of the outbox. Events are numbered here and not when they are added: a number given before the commit
 * would leave a gap when the transaction rolls back, and would be overtaken when it commits late. The row of the last
 * number doubles as the lease that lets one relay publish at a time; it spares duplicates and keeps the order, while
 * correctness rests on the numbers alone.
 */
@ApplicationScoped
public class RelayTable {
    private static final String ANYTHING = "select exists (select 1 from outbox where published_at is null)";
    private static final String LOCK = """
            select last_number from outbox_sequence
            where lease_until <= ? or lease_owner = ? for update skip locked
            """;
    /** In the order of outbox_waiting: by the number alone, the index of all numbers may seem as good, and has all that is kept. */
    private static final String NUMBERED = """
            select %s from outbox
            where published_at is null and sequence is not null order by sequence, id limit ?
            """.formatted(OutboxRow.COLUMNS);

    private static final String NUMBER = """
            update outbox set sequence = ? + oldest.place
            from (select id, row_number() over (order by id) as place
                  from (select id from outbox where published_at is null and sequence is null
                        order by id limit ?) as unnumbered) as oldest
            where outbox.id = oldest.id
            """;
    /** A mark that a crash of the database loses costs a second publication under the same number, and no sync of the log. */
    private static final String WITHOUT_WAITING_FOR_THE_DISK = "set local synchronous_commit = off";

    private static final String LEASE =
            "update outbox_sequence set last_number = last_number + ?, lease_owner = ?, lease_until = ?";
    private static final String RELEASE = "update outbox_sequence set lease_until = '-infinity' where lease_owner = ?";
    private static final String PUBLISHED = """
            update outbox set published_at = ?, attempts = attempts + 1, last_attempt_at = ?
            where id = any (?) and published_at is null
            """;
    private static final String FAILED =
            "update outbox set attempts = attempts + 1, last_attempt_at = ? where id = any (?)";

    @Resource(lookup = "jdbc/fareline")
    DataSource dataSource;

    @Inject
    OutboxSettings settings;

    /** The next events in the order of their numbers; none while another relay has the lease. Holds it from then on. */
    @Transactional(TxType.REQUIRES_NEW)
    public List<CloudEvent> claim(String owner, int most, Instant now, Instant leaseUntil) {
        try (var connection = dataSource.getConnection()) {
            if (!isAnythingUnpublished(connection)) return List.of();
            OptionalLong last = lock(connection, owner, now);
            if (last.isEmpty()) return List.of();
            var batch = numbered(connection, most);
            int added = number(connection, last.getAsLong(), most - batch.size());
            if (added > 0) batch = numbered(connection, most);
            if (!batch.isEmpty()) lease(connection, added, owner, leaseUntil);
            return batch;
        } catch (SQLException failure) {
            throw new SqlFailure("Cannot take a batch from the outbox", failure);
        }
    }

    /** The stream has them. Gives the lease back unless more is to be published at once. */
    @Transactional(TxType.REQUIRES_NEW)
    public void published(List<CloudEvent> batch, String owner, Instant now, boolean more) {
        try (var connection = dataSource.getConnection()) {
            try (var statement = connection.prepareStatement(WITHOUT_WAITING_FOR_THE_DISK)) {
                statement.execute();
            }
            try (var statement = connection.prepareStatement(PUBLISHED)) {
                statement.setObject(1, now.atOffset(ZoneOffset.UTC));
                statement.setObject(2, now.atOffset(ZoneOffset.UTC));
                statement.setArray(3, ids(connection, batch));
                statement.executeUpdate();
            }
            if (!more) release(connection, owner);
        } catch (SQLException failure) {
            throw new SqlFailure("Cannot mark events as published", failure);
        }
    }

    /** It is not known to have them: they keep their numbers and are published again. */
    @Transactional(TxType.REQUIRES_NEW)
    public void failed(List<CloudEvent> batch, String owner, Instant now) {
        try (var connection = dataSource.getConnection()) {
            try (var statement = connection.prepareStatement(FAILED)) {
                statement.setObject(1, now.atOffset(ZoneOffset.UTC));
                statement.setArray(2, ids(connection, batch));
                statement.executeUpdate();
            }
            release(connection, owner);
        } catch (SQLException failure) {
            throw new SqlFailure("Cannot record a failed attempt to publish", failure);
        }
    }

    private static boolean isAnythingUnpublished(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(ANYTHING);
                var row = statement.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static OptionalLong lock(Connection connection, String owner, Instant now) throws SQLException {
        try (var statement = connection.prepareStatement(LOCK)) {
            statement.setObject(1, now.atOffset(ZoneOffset.UTC));
            statement.setString(2, owner);
            try (var row = statement.executeQuery()) {
                return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
            }
        }
    }

    private static int number(Connection connection, long last, int most) throws SQLException {
        if (most <= 0) return 0;
        try (var statement = connection.prepareStatement(NUMBER)) {
            statement.setLong(1, last);
            statement.setInt(2, most);
            return statement.executeUpdate();
        }
    }

    private static void lease(Connection connection, int added, String owner, Instant until) throws SQLException {
        try (var statement = connection.prepareStatement(LEASE)) {
            statement.setInt(1, added);
            statement.setString(2, owner);
            statement.setObject(3, until.atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        }
    }

    private static void release(Connection connection, String owner) throws SQLException {
        try (var statement = connection.prepareStatement(RELEASE)) {
            statement.setString(1, owner);
            statement.executeUpdate();
        }
    }

    private List<CloudEvent> numbered(Connection connection, int most) throws SQLException {
        try (var statement = connection.prepareStatement(NUMBERED)) {
            statement.setInt(1, most);
            try (var row = statement.executeQuery()) {
                var events = new ArrayList<CloudEvent>();
                while (row.next()) events.add(OutboxRow.event(row, settings.service()));
                return events;
            }
        }
    }

    private static java.sql.Array ids(Connection connection, List<CloudEvent> batch) throws SQLException {
        return connection.createArrayOf(
                "uuid", batch.stream().map(CloudEvent::id).toArray());
    }
}
