package io.fareline.platform.idempotency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clean-up over many rows. */
@Timeout(120)
class KeyRetentionTest {
    private static final int MANY = 30_000;
    private static final int BATCH = 1_000;
    private static final String COUNT = "select count(*) from idempotency_key";

    private final KeysFixture shop = new KeysFixture();
    private final KeyRetention retention = shop.retention();

    KeyRetentionTest() {
        retention.settings = settings(Duration.ofSeconds(60));
        shop.run("""
                insert into idempotency_key (client, route, key, request_hash, effect_id, state, attempt, locked_until,
                    status, headers, body, created_at, answered_at)
                select 'c', 'r', n::text, decode(repeat('00', 32), 'hex'), gen_random_uuid(), 'ANSWERED', 1, at, 201, '{}',
                    '', at, at from (select n, '%s'::timestamptz - (n %% 2) * interval '31 days' as at
                    from generate_series(1, %d) n) rows""".formatted(shop.clock.instant(), MANY));
    }

    @Test
    void oneRoundForgetsAllThatIsOldAndNothingElse() {
        retention.round(() -> false);
        assertEquals(MANY / 2, shop.number(COUNT));
        assertEquals(0, shop.number(COUNT + " where created_at < '" + shop.clock.instant() + "'"));
    }

    @Test
    void aRoundEndsAfterItsTime() {
        retention.settings = settings(Duration.ZERO);
        retention.round(() -> false);
        assertEquals(MANY, shop.number(COUNT));
    }

    @Test
    void aRoundEndsWhenTheServiceStops() {
        retention.round(() -> true);
        assertEquals(MANY, shop.number(COUNT));
    }

    @Test
    void aBatchPassesByWhatAnotherProcessIsAt() throws SQLException {
        try (var other = shop.keys.dataSource.getConnection();
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select from idempotency_key where created_at < '" + shop.clock.instant()
                    + "' order by created_at limit " + BATCH + " for update");
            retention.round(() -> false);
            assertEquals(MANY / 2 + BATCH, shop.number(COUNT));
            other.rollback();
        }
        retention.round(() -> false);
        assertEquals(MANY / 2, shop.number(COUNT));
    }

    @Test
    void aBatchIsFoundByItsIndex() {
        shop.run("analyze idempotency_key");
        assertTrue(plan("""
                select effect_id from idempotency_key where created_at < now() - interval '30 days'
                and locked_until <= now() order by created_at limit 1000 for update skip locked""").contains("idempotency_key_created"));
        assertTrue(plan("""
                select effect_id from idempotency_key where sealed_by is not null and octet_length(body) > 0
                and answered_at <= now() order by answered_at limit 1000 for update skip locked""").contains("idempotency_key_sealed"));
    }

    private String plan(String query) {
        var lines = new StringBuilder();
        try (var connection = shop.keys.dataSource.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("explain " + query)) {
            while (rows.next()) lines.append(rows.getString(1)).append('\n');
            return lines.toString();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static IdempotencySettings settings(Duration round) {
        var usual = KeysFixture.SETTINGS;
        var keys = usual.retention();
        return new IdempotencySettings(
                usual.lease(),
                usual.retryAfter(),
                usual.answerLimit(),
                usual.tries(),
                new IdempotencySettings.Retention(keys.keys(), keys.secrets(), keys.interval(), round, BATCH));
    }
}
