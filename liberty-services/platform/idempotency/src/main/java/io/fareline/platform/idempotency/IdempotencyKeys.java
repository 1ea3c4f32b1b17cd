package io.fareline.platform.idempotency;

import io.fareline.platform.service.Ids;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The keys that clients have sent. Each step is one guarded statement in a transaction of its own, apart from the
 * request's: of many that ask for a key at once, one gets it.
 */
@ApplicationScoped
public class IdempotencyKeys {
    private static final int MOST_LOOKS = 3;

    private static final String INSERT = """
            insert into idempotency_key
                (client, route, key, request_hash, effect_id, state, attempt, locked_until, created_at)
            values (?, ?, ?, ?, ?, 'IN_PROGRESS', 1, ?, ?) on conflict (client, route, key) do nothing
            """;
    private static final String FIND = """
            select request_hash, effect_id, state, attempt, locked_until, status, headers, body
            from idempotency_key where client = ? and route = ? and key = ?
            """;
    private static final String TAKE_OVER = """
            update idempotency_key set attempt = attempt + 1, locked_until = ?
            where client = ? and route = ? and key = ? and state = 'IN_PROGRESS' and attempt = ? and locked_until <= ?
            """;
    private static final String KEEP = """
            update idempotency_key set state = 'ANSWERED', status = ?, headers = ?::json, body = ?, answered_at = ?
            where client = ? and route = ? and key = ? and state = 'IN_PROGRESS' and attempt = ?
            """;
    private static final String RELEASE = """
            update idempotency_key set locked_until = created_at
            where client = ? and route = ? and key = ? and state = 'IN_PROGRESS' and attempt = ?
            """;

    /** @param answer null while in progress */
    private record Row(byte[] hash, UUID effectId, int attempt, Instant lockedUntil, KeptAnswer answer) {}

    @Resource(lookup = "jdbc/fareline")
    DataSource dataSource;

    @Inject
    Clock clock;

    @Inject
    Ids ids;

    @Inject
    IdempotencySettings settings;

    @Transactional(TxType.REQUIRES_NEW)
    public Claim claim(IdempotencyKey key, byte[] requestHash) {
        Instant now = clock.instant();
        try (var connection = dataSource.getConnection()) {
            for (int look = 0; look < MOST_LOOKS; look++) {
                UUID effectId = ids.next();
                if (insert(connection, key, requestHash, effectId, now)) return new Claim.Started(key, effectId, 1);
                Optional<Row> row = find(connection, key);
                if (row.isPresent()) return judge(connection, key, requestHash, row.get(), now);
            }
            throw new SQLTransientException("The key comes and goes");
        } catch (SQLException failure) {
            throw new SqlFailure("Cannot claim an idempotency key", failure);
        }
    }

    private Claim judge(Connection connection, IdempotencyKey key, byte[] requestHash, Row row, Instant now)
            throws SQLException {
        if (!MessageDigest.isEqual(row.hash, requestHash)) return new Claim.Reused();
        if (row.answer != null) return new Claim.Answered(row.answer);
        if (!row.lockedUntil.isAfter(now) && takeOver(connection, key, row.attempt, now))
            return new Claim.Started(key, row.effectId, row.attempt + 1);
        return new Claim.Running(settings.retryAfter());
    }

    /** @return false if a later attempt has taken over, whose answer it is then */
    @Transactional(TxType.REQUIRES_NEW)
    public boolean keep(Claim.Started claim, KeptAnswer answer) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(KEEP)) {
            statement.setInt(1, answer.status());
            statement.setString(2, answer.headersAsJson());
            statement.setBytes(3, answer.body());
            statement.setObject(4, clock.instant().atOffset(ZoneOffset.UTC));
            set(statement, 5, claim.key());
            statement.setInt(8, claim.attempt());
            return statement.executeUpdate() == 1;
        } catch (SQLException failure) {
            throw new SqlFailure("Cannot keep an answer", failure);
        }
    }

    /** Lets the next attempt start at once, with the same effect. */
    @Transactional(TxType.REQUIRES_NEW)
    public void release(Claim.Started claim) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(RELEASE)) {
            set(statement, 1, claim.key());
            statement.setInt(4, claim.attempt());
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new SqlFailure("Cannot release an idempotency key", failure);
        }
    }

    private boolean insert(Connection connection, IdempotencyKey key, byte[] hash, UUID effectId, Instant now)
            throws SQLException {
        try (var statement = connection.prepareStatement(INSERT)) {
            set(statement, 1, key);
            statement.setBytes(4, hash);
            statement.setObject(5, effectId);
            statement.setObject(6, now.plus(settings.lease()).atOffset(ZoneOffset.UTC));
            statement.setObject(7, now.atOffset(ZoneOffset.UTC));
            return statement.executeUpdate() == 1;
        }
    }

    private boolean takeOver(Connection connection, IdempotencyKey key, int attempt, Instant now) throws SQLException {
        try (var statement = connection.prepareStatement(TAKE_OVER)) {
            statement.setObject(1, now.plus(settings.lease()).atOffset(ZoneOffset.UTC));
            set(statement, 2, key);
            statement.setInt(5, attempt);
            statement.setObject(6, now.atOffset(ZoneOffset.UTC));
            return statement.executeUpdate() == 1;
        }
    }

    private static Optional<Row> find(Connection connection, IdempotencyKey key) throws SQLException {
        try (var statement = connection.prepareStatement(FIND)) {
            set(statement, 1, key);
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.of(row(row)) : Optional.empty();
            }
        }
    }

    private static Row row(ResultSet row) throws SQLException {
        boolean answered = row.getString("state").equals("ANSWERED");
        return new Row(
                row.getBytes("request_hash"),
                row.getObject("effect_id", UUID.class),
                row.getInt("attempt"),
                row.getObject("locked_until", OffsetDateTime.class).toInstant(),
                answered ? KeptAnswer.of(row.getInt("status"), row.getString("headers"), row.getBytes("body")) : null);
    }

    private static void set(PreparedStatement statement, int first, IdempotencyKey key) throws SQLException {
        statement.setString(first, key.client());
        statement.setString(first + 1, key.route());
        statement.setString(first + 2, key.value());
    }
}
