package io.fareline.platform.idempotency;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** The statements on the table of keys, each of which is a transaction of its own. What they mean is said elsewhere. */
final class KeyTable {
    private static final String COLUMNS =
            " request_hash, effect_id, attempt, locked_until, status, headers, body, answered_at, sealed_by ";

    // The second half sees the table as it was before the first, so that it finds only rows of others.
    private static final String CLAIM = """
            with given as (
                insert into idempotency_key
                    (client, route, key, request_hash, effect_id, state, attempt, locked_until, created_at)
                values (?, ?, ?, ?, ?, 'IN_PROGRESS', 1, ?, ?) on conflict (client, route, key) do nothing
                returning COLUMNS)
            select COLUMNS from given
            union all
            select COLUMNS from idempotency_key where client = ? and route = ? and key = ?
            """.replace("COLUMNS", COLUMNS);
    private static final String FIND =
            "select" + COLUMNS + "from idempotency_key where client = ? and route = ? and key = ?";
    private static final String TAKE_OVER = """
            update idempotency_key set attempt = attempt + 1, locked_until = ?
            where effect_id = ? and state = 'IN_PROGRESS' and attempt = ? and locked_until <= ?
            """;
    private static final String KEEP = """
            update idempotency_key
            set state = 'ANSWERED', status = ?, headers = ?::json, body = ?, answered_at = ?, sealed_by = ?
            where effect_id = ? and state = 'IN_PROGRESS' and attempt = ?
            """;
    private static final String RELEASE = """
            update idempotency_key set locked_until = created_at
            where effect_id = ? and state = 'IN_PROGRESS' and attempt = ?
            """;
    private static final String LOCK =
            "select attempt from idempotency_key where effect_id = ? and state = 'IN_PROGRESS' for update";

    /** @param answer null while in progress */
    record Row(byte[] hash, UUID effectId, int attempt, Instant lockedUntil, Stored answer) {}

    /** @param sealedBy id of the key that seals the body, null where it is stored as it was sent */
    record Stored(KeptAnswer answer, Instant at, String sealedBy) {}

    private KeyTable() {}

    /** The row of the key, inserted as told unless there is one; empty when another was inserted at this moment. */
    static Optional<Row> claim(Connection connection, IdempotencyKey key, Row wanted, Instant now) throws SQLException {
        try (var statement = connection.prepareStatement(CLAIM)) {
            set(statement, 1, key);
            statement.setBytes(4, wanted.hash);
            statement.setObject(5, wanted.effectId);
            statement.setObject(6, at(wanted.lockedUntil));
            statement.setObject(7, at(now));
            set(statement, 8, key);
            return first(statement);
        }
    }

    static Optional<Row> find(Connection connection, IdempotencyKey key) throws SQLException {
        try (var statement = connection.prepareStatement(FIND)) {
            set(statement, 1, key);
            return first(statement);
        }
    }

    static boolean takeOver(Connection connection, Row row, Instant now, Instant until) throws SQLException {
        try (var statement = connection.prepareStatement(TAKE_OVER)) {
            statement.setObject(1, at(until));
            statement.setObject(2, row.effectId);
            statement.setInt(3, row.attempt);
            statement.setObject(4, at(now));
            return statement.executeUpdate() == 1;
        }
    }

    static boolean keep(Connection connection, Claim.Started claim, Stored stored) throws SQLException {
        try (var statement = connection.prepareStatement(KEEP)) {
            statement.setInt(1, stored.answer.status());
            statement.setString(2, stored.answer.headersAsJson());
            statement.setBytes(3, stored.answer.body());
            statement.setObject(4, at(stored.at));
            statement.setString(5, stored.sealedBy);
            statement.setObject(6, claim.effectId());
            statement.setInt(7, claim.attempt());
            return statement.executeUpdate() == 1;
        }
    }

    static boolean release(Connection connection, Claim.Started claim) throws SQLException {
        try (var statement = connection.prepareStatement(RELEASE)) {
            statement.setObject(1, claim.effectId());
            statement.setInt(2, claim.attempt());
            return statement.executeUpdate() == 1;
        }
    }

    /** Locks the key until the end of the caller's transaction. @return the attempt in progress, 0 where none is */
    static int lock(Connection connection, UUID effectId) throws SQLException {
        try (var statement = connection.prepareStatement(LOCK)) {
            statement.setObject(1, effectId);
            try (var row = statement.executeQuery()) {
                return row.next() ? row.getInt(1) : 0;
            }
        }
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Optional<Row> first(PreparedStatement statement) throws SQLException {
        try (var rows = statement.executeQuery()) {
            return rows.next() ? Optional.of(row(rows)) : Optional.empty();
        }
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getBytes("request_hash"),
                row.getObject("effect_id", UUID.class),
                row.getInt("attempt"),
                row.getObject("locked_until", OffsetDateTime.class).toInstant(),
                stored(row));
    }

    private static Stored stored(ResultSet row) throws SQLException {
        var answeredAt = row.getObject("answered_at", OffsetDateTime.class);
        if (answeredAt == null) return null;
        var answer = KeptAnswer.of(row.getInt("status"), row.getString("headers"), row.getBytes("body"));
        return new Stored(answer, answeredAt.toInstant(), row.getString("sealed_by"));
    }

    private static void set(PreparedStatement statement, int first, IdempotencyKey key) throws SQLException {
        statement.setString(first, key.client());
        statement.setString(first + 1, key.route());
        statement.setString(first + 2, key.value());
    }
}
