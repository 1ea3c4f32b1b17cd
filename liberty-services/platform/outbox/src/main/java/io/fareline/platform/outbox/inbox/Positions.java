package io.fareline.platform.outbox.inbox;

import io.fareline.platform.outbox.CloudEvent;
import io.fareline.platform.outbox.SqlFailure;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import javax.sql.DataSource;

/**
 * Up to which number a consumer has seen everything of a producer. Where counting begins is the producer's to say, by
 * what it still has; until then, whatever is before the first event that was seen counts as missing.
 */
@ApplicationScoped
public class Positions {
    private static final int LONGEST_STEP = 10_000;

    private static final String SEEN = """
            insert into inbox_position as known (consumer_group, source, contiguous, highest, gap_since, began)
            values (?, ?, case when ? = 1 then 1 else 0 end, ?, case when ? = 1 then null else ?::timestamptz end,
                case when ? = 1 then 0 end)
            on conflict (consumer_group, source) do update set
                contiguous = case when known.contiguous = known.highest and excluded.highest = known.highest + 1
                    then excluded.highest else known.contiguous end,
                highest = greatest(known.highest, excluded.highest),
                gap_since = case when known.contiguous = known.highest and excluded.highest > known.highest + 1
                    then ? else known.gap_since end
            returning contiguous, highest
            """;
    private static final String CLOSE = """
            update inbox_position set contiguous = run.last, gap_since = case when run.last = highest then null else ? end
            from (select max(sequence) as last
                  from (select sequence, row_number() over (order by sequence) as place
                        from (select distinct sequence from inbox
                              where consumer_group = ? and source = ? and sequence > ?
                                and exists (select 1 from inbox as next where next.consumer_group = ?
                                            and next.source = ? and next.sequence = ? + 1)
                              order by sequence limit ?) as seen) as numbered
                  where sequence = ? + place) as run
            where consumer_group = ? and source = ? and run.last is not null
            returning contiguous
            """;
    private static final String REACH = """
            update inbox_position set highest = greatest(highest, ?),
                gap_since = case when contiguous = highest and highest < ? then ? else gap_since end
            where consumer_group = ? and source = ?
            """;
    private static final String LOCK =
            "select contiguous from inbox_position where consumer_group = ? and source = ? for update";
    private static final String IS_BEHIND =
            "select 1 from inbox_position where consumer_group = ? and source = ? and contiguous >= ?";

    private record Key(String group, String source) {}

    @Resource(lookup = "jdbc/fareline")
    DataSource dataSource;

    /** Counts an event whose inbox row is already written in the same transaction. */
    public void seen(Connection connection, String group, CloudEvent event, Instant now) throws SQLException {
        long contiguous;
        long highest;
        try (var statement = connection.prepareStatement(SEEN)) {
            statement.setString(1, group);
            statement.setString(2, event.source());
            for (int number : new int[] {3, 4, 5, 7}) statement.setLong(number, event.sequence());
            statement.setObject(6, now.atOffset(ZoneOffset.UTC));
            statement.setObject(8, now.atOffset(ZoneOffset.UTC));
            try (var row = statement.executeQuery()) {
                row.next();
                contiguous = row.getLong(1);
                highest = row.getLong(2);
            }
        }
        if (contiguous < highest) close(connection, new Key(group, event.source()), contiguous, now);
    }

    /** Counts several events of one producer at once, whose inbox rows are already written in the same transaction. */
    void passed(Connection connection, String group, List<CloudEvent> events, Instant now) throws SQLException {
        String source = events.getFirst().source();
        var contiguous = lock(connection, group, source);
        if (contiguous.isEmpty()) {
            for (var event : events) seen(connection, group, event, now);
            return;
        }
        reach(connection, new Key(group, source), highest(events), now);
        while (contiguous.isPresent())
            contiguous = close(connection, new Key(group, source), contiguous.getAsLong(), now);
    }

    private static long highest(List<CloudEvent> events) {
        return events.stream().mapToLong(CloudEvent::sequence).max().orElseThrow();
    }

    /** Until the gap is closed, which may be at once, everything between the two is missing. */
    private static void reach(Connection connection, Key key, long highest, Instant now) throws SQLException {
        try (var statement = connection.prepareStatement(REACH)) {
            statement.setLong(1, highest);
            statement.setLong(2, highest);
            statement.setObject(3, now.atOffset(ZoneOffset.UTC));
            statement.setString(4, key.group);
            statement.setString(5, key.source);
            statement.executeUpdate();
        }
    }

    /** Whether everything up to that number was seen. */
    public boolean isBehind(Connection connection, String group, String source, long number) throws SQLException {
        try (var statement = connection.prepareStatement(IS_BEHIND)) {
            statement.setString(1, group);
            statement.setString(2, source);
            statement.setLong(3, number);
            try (var row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    /** Moves on over everything that was seen, for when the last step ended at its limit. */
    @Transactional(TxType.REQUIRES_NEW)
    public void advance(String group, String source, Instant now) {
        var key = new Key(group, source);
        try (var connection = dataSource.getConnection()) {
            OptionalLong contiguous = lock(connection, group, source);
            while (contiguous.isPresent()) contiguous = close(connection, key, contiguous.getAsLong(), now);
        } catch (SQLException failure) {
            throw new SqlFailure("Cannot move a position on", failure);
        }
    }

    /** The number up to which everything was seen; it stays that until the transaction ends. */
    public static OptionalLong lock(Connection connection, String group, String source) throws SQLException {
        try (var statement = connection.prepareStatement(LOCK)) {
            statement.setString(1, group);
            statement.setString(2, source);
            try (var row = statement.executeQuery()) {
                return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
            }
        }
    }

    /**
     * One step as far as there is no gap; none when the next number is still missing. What is missing next is missing
     * from now on: readers side by side leave short gaps all the time, and one of them is not a long one.
     */
    private static OptionalLong close(Connection connection, Key key, long contiguous, Instant now)
            throws SQLException {
        try (var statement = connection.prepareStatement(CLOSE)) {
            statement.setObject(1, now.atOffset(ZoneOffset.UTC));
            statement.setString(2, key.group);
            statement.setString(3, key.source);
            statement.setLong(4, contiguous);
            statement.setString(5, key.group);
            statement.setString(6, key.source);
            statement.setLong(7, contiguous);
            statement.setInt(8, LONGEST_STEP);
            statement.setLong(9, contiguous);
            statement.setString(10, key.group);
            statement.setString(11, key.source);
            try (var row = statement.executeQuery()) {
                return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
            }
        }
    }
}
