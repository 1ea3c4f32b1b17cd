package io.fareline.platform.outbox.inbox;

import io.fareline.platform.outbox.CloudEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * Up to which number a consumer has seen everything of a producer. It starts at the first event that it sees: what a
 * stream had already dropped before its first reader came is not missed.
 */
@ApplicationScoped
public class Positions {
    private static final int LONGEST_STEP = 10_000;

    private static final String SEEN = """
            insert into inbox_position as known (consumer_group, source, contiguous, highest) values (?, ?, ?, ?)
            on conflict (consumer_group, source) do update set
                contiguous = case when known.contiguous = known.highest and excluded.highest = known.highest + 1
                    then excluded.highest else known.contiguous end,
                highest = greatest(known.highest, excluded.highest),
                gap_since = case when known.contiguous = known.highest and excluded.highest > known.highest + 1
                    then ? else known.gap_since end
            returning contiguous, highest
            """;
    private static final String CLOSE = """
            update inbox_position set contiguous = run.last, gap_since = case when run.last = highest then null else gap_since end
            from (select max(sequence) as last
                  from (select sequence, row_number() over (order by sequence) as place
                        from (select distinct sequence from inbox
                              where consumer_group = ? and source = ? and sequence > ?
                                and exists (select 1 from inbox as next where next.consumer_group = ?
                                            and next.source = ? and next.sequence = ? + 1)
                              order by sequence limit ?) as seen) as numbered
                  where sequence = ? + place) as run
            where consumer_group = ? and source = ? and run.last is not null
            """;

    /** Counts an event whose inbox row is already written in the same transaction. */
    public void seen(Connection connection, String group, CloudEvent event, Instant now) throws SQLException {
        long contiguous;
        long highest;
        try (var statement = connection.prepareStatement(SEEN)) {
            statement.setString(1, group);
            statement.setString(2, event.source());
            statement.setLong(3, event.sequence());
            statement.setLong(4, event.sequence());
            statement.setObject(5, now.atOffset(ZoneOffset.UTC));
            try (var row = statement.executeQuery()) {
                row.next();
                contiguous = row.getLong(1);
                highest = row.getLong(2);
            }
        }
        if (contiguous < highest) close(connection, group, event.source(), contiguous);
    }

    /** Moves on as far as there is no gap; at once when the next number is still missing. */
    private static void close(Connection connection, String group, String source, long contiguous) throws SQLException {
        try (var statement = connection.prepareStatement(CLOSE)) {
            statement.setString(1, group);
            statement.setString(2, source);
            statement.setLong(3, contiguous);
            statement.setString(4, group);
            statement.setString(5, source);
            statement.setLong(6, contiguous);
            statement.setInt(7, LONGEST_STEP);
            statement.setLong(8, contiguous);
            statement.setString(9, group);
            statement.setString(10, source);
            statement.executeUpdate();
        }
    }
}
