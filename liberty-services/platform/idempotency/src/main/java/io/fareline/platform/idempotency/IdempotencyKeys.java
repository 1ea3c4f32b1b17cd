package io.fareline.platform.idempotency;

import io.fareline.platform.service.Ids;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The keys that clients have sent. Each step is one guarded statement that commits by itself, apart from the request's
 * transactions: of many that ask for a key at once, one gets it. A statement whose outcome is unknown, since the
 * connection broke, is sent again; what the first one did shows in the row.
 */
@ApplicationScoped
public class IdempotencyKeys {
    private static final int MOST_LOOKS = 3;

    /** Not shareable: a shareable connection outside a transaction stays with its request until that ends. */
    @Resource(lookup = "jdbc/fareline", shareable = false)
    DataSource dataSource;

    /** The connection of the caller's transaction. */
    @Resource(lookup = "jdbc/fareline")
    DataSource transactional;

    @Inject
    Clock clock;

    @Inject
    Ids ids;

    @Inject
    IdempotencySettings settings;

    @Inject
    AnswerSeal seal;

    private interface Step<T> {
        T on(Connection connection) throws SQLException;
    }

    Claim claim(IdempotencyKey key, byte[] requestHash) {
        Instant now = clock.instant();
        var wanted = new KeyTable.Row(
                requestHash, ids.next(), 1, now.plus(settings.lease().length()), null);
        return again("claim an idempotency key", connection -> {
            for (int look = 0; look < MOST_LOOKS; look++) {
                Optional<KeyTable.Row> row = KeyTable.claim(connection, key, wanted, now);
                if (row.isPresent()) return judge(connection, key, wanted, row.get());
            }
            throw new SQLTransientException("The key comes and goes");
        });
    }

    private Claim judge(Connection connection, IdempotencyKey key, KeyTable.Row wanted, KeyTable.Row found)
            throws SQLException {
        // Ours may have been written by a statement whose outcome was lost.
        boolean ours = found.effectId().equals(wanted.effectId()) && found.attempt() == 1 && found.answer() == null;
        if (ours) return new Claim.Started(key, found.effectId(), 1);
        if (!MessageDigest.isEqual(found.hash(), wanted.hash())) return new Claim.Reused();
        Instant now = clock.instant();
        if (found.answer() != null)
            return answer(found, now).<Claim>map(Claim.Answered::new).orElseGet(Claim.Withheld::new);
        boolean takenOver = !found.lockedUntil().isAfter(now)
                && KeyTable.takeOver(
                        connection, found, now, now.plus(settings.lease().length()));
        if (takenOver) return new Claim.Started(key, found.effectId(), found.attempt() + 1);
        return new Claim.Running(settings.retryAfter());
    }

    /**
     * Stores the answer, unless another attempt has taken over.
     *
     * @return the answer that the key has now, which is the one to give; empty while another attempt is at it
     */
    Optional<KeptAnswer> keep(Claim.Started claim, KeptAnswer answer, boolean secret) {
        Instant now = clock.instant();
        var stored = secret ? seal.close(claim.effectId(), answer, now) : new KeyTable.Stored(answer, now, null);
        return again("keep an answer", connection -> {
            if (KeyTable.keep(connection, claim, stored)) return Optional.of(answer);
            return KeyTable.find(connection, claim.key())
                    .filter(row -> row.effectId().equals(claim.effectId()) && row.answer() != null)
                    .flatMap(row -> answer(row, now));
        });
    }

    /** Lets the next attempt start at once, with the same effect. */
    void release(Claim.Started claim) {
        again("release an idempotency key", connection -> KeyTable.release(connection, claim));
    }

    /**
     * Holds the key until the end of the caller's transaction, so that what this writes is what the answer will say.
     *
     * @throws Overtaken when another attempt is at it by now
     */
    @Transactional(TxType.MANDATORY)
    public void hold(UUID effectId, int attempt) {
        try (var connection = transactional.getConnection()) {
            if (KeyTable.lock(connection, effectId) != attempt) throw new Overtaken(settings.retryAfter());
        } catch (SQLException failure) {
            throw new SqlFailure("Cannot hold an idempotency key", failure);
        }
    }

    private Optional<KeptAnswer> answer(KeyTable.Row row, Instant now) {
        var stored = row.answer();
        if (stored.sealedBy() == null) return Optional.of(stored.answer());
        boolean over = !now.isBefore(stored.at().plus(settings.retention().secrets()));
        return over ? Optional.empty() : seal.open(row.effectId(), stored);
    }

    private <T> T again(String what, Step<T> step) {
        for (int tried = 1; ; tried++) {
            try (var connection = dataSource.getConnection()) {
                return step.on(connection);
            } catch (SQLException failure) {
                if (tried >= settings.tries()) throw new SqlFailure("Cannot " + what, failure);
            }
        }
    }
}
