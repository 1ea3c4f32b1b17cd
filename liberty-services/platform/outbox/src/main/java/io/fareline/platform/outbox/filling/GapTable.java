package io.fareline.platform.outbox.filling;

import io.fareline.platform.outbox.EventStreams;
import io.fareline.platform.outbox.SqlFailure;
import io.fareline.platform.outbox.feed.FeedPage;
import io.fareline.platform.outbox.inbox.Failures;
import io.fareline.platform.outbox.inbox.Positions;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** What a consumer knows of its gaps: the filling side of its position. */
@ApplicationScoped
public class GapTable {
    private static final String TAKE_TURN = """
            insert into inbox_position as known (consumer_group, source, contiguous, highest, looked_at)
            values (?, ?, 0, 0, ?)
            on conflict (consumer_group, source) do update set looked_at = excluded.looked_at
                where known.looked_at is null or known.looked_at <= ?
            """;
    private static final String BEGIN = """
            update inbox_position set began = ?, contiguous = greatest(contiguous, ?), highest = greatest(highest, ?),
                gap_since = case when greatest(contiguous, ?) >= highest then null else gap_since end
            where consumer_group = ? and source = ? and began is null
            """;
    private static final String TOLD = """
            update inbox_position set producer_last = ?, told_at = ?,
                expected = case when expected is null or highest >= expected then ? else expected end,
                expected_at = case when expected is null or highest >= expected then ? else expected_at end
            where consumer_group = ? and source = ?
            returning contiguous, highest, gap_since, expected, expected_at
            """;
    private static final String MISSING = """
            with known as (select contiguous from inbox_position where consumer_group = ? and source = ?)
            select first, last from
                (select lag(sequence, 1, (select contiguous from known)) over (order by sequence) + 1 as first,
                        sequence - 1 as last
                from (select sequence from inbox where consumer_group = ? and source = ?
                        and sequence > (select contiguous from known) and sequence <= ?
                    union select ?::bigint) as seen) as hole
            where first <= last order by first limit ?
            """;
    private static final String SEEN_WITHIN = """
            select count(distinct sequence) from inbox
            where consumer_group = ? and source = ? and sequence between ? and ?
            """;
    private static final String PASS = """
            update inbox_position set contiguous = ?, highest = greatest(highest, ?),
                gap_since = case when ? >= highest then null else gap_since end
            where consumer_group = ? and source = ?
            """;

    @Resource(lookup = "jdbc/fareline")
    DataSource dataSource;

    @Inject
    Failures failures;

    /** False while another process has looked less than an interval ago. */
    @Transactional(TxType.REQUIRES_NEW)
    public boolean takeTurn(Key key, Instant now, Duration interval) {
        return work("take a turn", connection -> {
            try (var statement = connection.prepareStatement(TAKE_TURN)) {
                statement.setString(1, key.group());
                statement.setString(2, key.source());
                statement.setObject(3, now.atOffset(ZoneOffset.UTC));
                statement.setObject(4, now.minus(interval).atOffset(ZoneOffset.UTC));
                return statement.executeUpdate() == 1;
            }
        });
    }

    /** Notes what the producer says of its numbers, and with the first answer where counting begins. */
    @Transactional(TxType.REQUIRES_NEW)
    public Standing told(Key key, FeedPage numbers, Instant now, Duration grace) {
        return work("note a producer's numbers", connection -> {
            begin(connection, key, numbers.oldest() - 1);
            try (var statement = connection.prepareStatement(TOLD)) {
                statement.setLong(1, numbers.last());
                statement.setObject(2, now.atOffset(ZoneOffset.UTC));
                statement.setLong(3, numbers.last());
                statement.setObject(4, now.atOffset(ZoneOffset.UTC));
                where(statement, 5, key);
                return standing(statement, now.minus(grace));
            }
        });
    }

    private static void begin(Connection connection, Key key, long number) throws SQLException {
        try (var statement = connection.prepareStatement(BEGIN)) {
            for (int parameter = 1; parameter <= 4; parameter++) statement.setLong(parameter, number);
            where(statement, 5, key);
            statement.executeUpdate();
        }
    }

    private static Standing standing(PreparedStatement statement, Instant overdue) throws SQLException {
        try (var row = statement.executeQuery()) {
            row.next();
            var gapSince = row.getObject("gap_since", OffsetDateTime.class);
            var expectedAt = row.getObject("expected_at", OffsetDateTime.class).toInstant();
            long due = 0;
            if (gapSince != null && !gapSince.toInstant().isAfter(overdue)) due = row.getLong("highest");
            if (!expectedAt.isAfter(overdue)) due = Math.max(due, row.getLong("expected"));
            return new Standing(row.getLong("contiguous"), row.getLong("highest"), due);
        }
    }

    /** The stretches that are missing up to that number, the lowest first. */
    List<Range> missing(Key key, long number, int most) {
        return work("look for missing numbers", connection -> {
            try (var statement = connection.prepareStatement(MISSING)) {
                where(statement, 1, key);
                where(statement, 3, key);
                statement.setLong(5, number);
                statement.setLong(6, number + 1);
                statement.setInt(7, most);
                try (var row = statement.executeQuery()) {
                    var ranges = new ArrayList<Range>();
                    while (row.next()) ranges.add(new Range(row.getLong(1), row.getLong(2)));
                    return ranges;
                }
            }
        });
    }

    /**
     * Passes over numbers that the producer has no more and leaves an entry for a person. Only what follows directly on
     * everything seen is passed over; what lies behind another gap waits for its turn.
     *
     * @return how many of them were not seen
     */
    @Transactional(TxType.REQUIRES_NEW)
    public long lose(Key key, Range range) {
        return work("pass over lost numbers", connection -> {
            var contiguous = Positions.lock(connection, key.group(), key.source());
            if (contiguous.isEmpty() || contiguous.getAsLong() + 1 != range.first()) return 0L;
            long lost = range.size() - seenWithin(connection, key, range);
            if (lost > 0)
                failures.lost(
                        connection,
                        entry(key, range),
                        lost + " events of " + key.source() + " are lost: " + "the producer has " + range
                                + " no more.");
            try (var statement = connection.prepareStatement(PASS)) {
                for (int parameter = 1; parameter <= 3; parameter++) statement.setLong(parameter, range.last());
                where(statement, 4, key);
                statement.executeUpdate();
            }
            return lost;
        });
    }

    private static Failures.Entry entry(Key key, Range range) {
        return new Failures.Entry(
                key.group(), EventStreams.of(key.producer()), "lost-" + range.first() + "-" + range.last(), "");
    }

    private static long seenWithin(Connection connection, Key key, Range range) throws SQLException {
        try (var statement = connection.prepareStatement(SEEN_WITHIN)) {
            where(statement, 1, key);
            statement.setLong(3, range.first());
            statement.setLong(4, range.last());
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static void where(PreparedStatement statement, int first, Key key) throws SQLException {
        statement.setString(first, key.group());
        statement.setString(first + 1, key.source());
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
