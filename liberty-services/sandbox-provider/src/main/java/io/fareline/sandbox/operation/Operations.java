package io.fareline.sandbox.operation;

import static io.fareline.sandbox.problem.ErrorCode.NO_SUCH_CAPTURE;

import io.fareline.sandbox.problem.ApiError;
import io.fareline.sandbox.store.Sql;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The record of all operations; rows are added and never changed. */
final class Operations {
    private static final String INSERT = """
            insert into operations (id, idempotency_key, request_hash, kind, status, refusal_code, authorization_id,
                                    amount, currency, answer, created_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String PAGE =
            "select sequence, answer from operations where sequence > ? and created_at >= ? order by sequence limit ?";
    private static final String SUMS = """
            select coalesce((select sum(amount) from operations
                             where currency = p.currency and kind = 'CAPTURE' and status = 'SUCCEEDED'), 0) as captured,
                   coalesce((select sum(amount) from operations
                             where currency = p.currency and kind = 'REFUND' and status = 'SUCCEEDED'), 0) as refunded,
                   coalesce((select sum(captured) from authorizations where currency = p.currency), 0) as captured_too,
                   coalesce((select sum(refunded) from authorizations where currency = p.currency), 0) as refunded_too
            from (select ?::text as currency) p""";

    /** The answer that a key got, and the hash of what it was asked with. */
    record Kept(byte[] requestHash, byte[] answer) {}

    /** One line of the record; the sequence only says where the next page begins. */
    record Entry(long sequence, byte[] answer) {}

    /** Sums over operations, and whether those over authorizations are the same. Minor units. */
    record Sums(BigInteger captured, BigInteger refunded, boolean consistent) {}

    /** Until the transaction ends, nobody else works on this key. */
    void claim(Connection connection, String idempotencyKey) throws SQLException {
        Sql.exists(connection, "select pg_advisory_xact_lock(hashtextextended(?, 0))", idempotencyKey);
    }

    /** Comes before {@link #add}: a reader of the record waits for those who are about to add to it. */
    void announceAddition(Connection connection) throws SQLException {
        Sql.exists(connection, "select pg_advisory_xact_lock_shared(1, 1)");
    }

    Optional<Kept> kept(Connection connection, String idempotencyKey) throws SQLException {
        return Sql.one(
                connection,
                "select request_hash, answer from operations where idempotency_key = ?",
                row -> new Kept(row.getBytes(1), row.getBytes(2)),
                idempotencyKey);
    }

    void add(Connection connection, Operation operation, Kept kept) throws SQLException {
        Sql.update(
                connection,
                INSERT,
                operation.id(),
                operation.idempotencyKey(),
                kept.requestHash(),
                operation.kind(),
                operation.status(),
                operation.refusalCode(),
                operation.authorizationId(),
                operation.amount(),
                operation.currency(),
                kept.answer(),
                operation.createdAt());
    }

    /**
     * The next entries that are not older than that. Sequence numbers are drawn before their transactions commit, so a plain read could pass one that
     * comes to light later; this read waits for all that are on their way, and a reader who goes on misses nothing.
     */
    List<Entry> page(Connection connection, Instant since, long after, int limit) throws SQLException {
        Sql.exists(connection, "select pg_advisory_xact_lock(1, 1)");
        return Sql.list(connection, PAGE, row -> new Entry(row.getLong(1), row.getBytes(2)), after, since, limit);
    }

    /** The authorization of a capture that succeeded. */
    String authorizationOfCapture(Connection connection, String captureId) throws SQLException {
        return Sql.one(connection, """
                        select authorization_id from operations
                        where id = ? and kind = 'CAPTURE' and status = 'SUCCEEDED'""", row -> row.getString(1), captureId)
                .orElseThrow(() -> new ApiError(NO_SUCH_CAPTURE, "There is no successful capture with this id."));
    }

    Sums sums(Connection connection, String currency) throws SQLException {
        return Sql.one(connection, SUMS, Operations::sums, currency).orElseThrow();
    }

    private static Sums sums(ResultSet row) throws SQLException {
        var captured = whole(row, "captured");
        var refunded = whole(row, "refunded");
        var consistent = captured.equals(whole(row, "captured_too")) && refunded.equals(whole(row, "refunded_too"));
        return new Sums(captured, refunded, consistent);
    }

    private static BigInteger whole(ResultSet row, String column) throws SQLException {
        return row.getObject(column, BigDecimal.class).toBigIntegerExact();
    }
}
