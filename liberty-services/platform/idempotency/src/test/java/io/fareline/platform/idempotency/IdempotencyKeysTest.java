package io.fareline.platform.idempotency;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class IdempotencyKeysTest {
    private static final IdempotencyKey KEY = new IdempotencyKey("client", "POST /orders", "key-1");
    private static final byte[] REQUEST = new byte[32];
    private static final KeptAnswer ANSWER =
            new KeptAnswer(201, Map.of("Location", "http://shop/orders/1"), new byte[] {0, -1, 7});

    private static final KeptAnswer OTHER = new KeptAnswer(201, Map.of(), new byte[] {9});

    private final KeysFixture shop = new KeysFixture();

    @Test
    void ofFiftyThatAskAtOnceOneGetsTheKey() throws Exception {
        var claims = fiftyAtOnce();
        assertEquals(1, claims.stream().filter(Claim.Started.class::isInstance).count());
        assertEquals(49, claims.stream().filter(Claim.Running.class::isInstance).count());
        assertEquals(1, shop.number("select count(*) from idempotency_key"));
    }

    @Test
    void ofFiftyThatAskAfterTheLeaseOneTakesOverTheSameEffect() throws Exception {
        var first = start();
        shop.clock.pass(KeysFixture.SETTINGS.lease().length());
        var claims = fiftyAtOnce();
        var winners = claims.stream().filter(Claim.Started.class::isInstance).toList();
        assertEquals(List.of(new Claim.Started(KEY, first.effectId(), 2)), winners);
        assertEquals(49, claims.stream().filter(Claim.Running.class::isInstance).count());
    }

    @Test
    void untilTheLastMomentOfTheLeaseNobodyTakesOver() {
        start();
        shop.clock.pass(KeysFixture.SETTINGS.lease().length().minusMillis(1));
        assertEquals(new Claim.Running(Duration.ofSeconds(1)), shop.keys.claim(KEY, REQUEST));
        shop.clock.pass(Duration.ofMillis(1));
        assertInstanceOf(Claim.Started.class, shop.keys.claim(KEY, REQUEST));
    }

    @Test
    void aKeptAnswerComesBackByteForByte() {
        assertEquals(Optional.of(ANSWER), shop.keys.keep(start(), ANSWER, false));
        for (int retry = 0; retry < 2; retry++) {
            var answered = assertInstanceOf(Claim.Answered.class, shop.keys.claim(KEY, REQUEST))
                    .answer();
            assertEquals(ANSWER.status(), answered.status());
            assertEquals(ANSWER.headers(), answered.headers());
            assertArrayEquals(ANSWER.body(), answered.body());
        }
    }

    @Test
    void anotherRequestDoesNotGetTheKeyInAnyState() {
        byte[] other = new byte[32];
        other[31] = 1;
        var started = start();
        assertInstanceOf(Claim.Reused.class, shop.keys.claim(KEY, other));
        shop.clock.pass(Duration.ofDays(1));
        assertInstanceOf(Claim.Reused.class, shop.keys.claim(KEY, other));
        shop.keys.keep(started, ANSWER, false);
        assertInstanceOf(Claim.Reused.class, shop.keys.claim(KEY, other));
    }

    @Test
    void aReleasedKeyStartsAgainAtOnceWithTheSameEffect() {
        var first = start();
        shop.keys.release(first);
        var second = start();
        assertEquals(first.effectId(), second.effectId());
        assertEquals(2, second.attempt());
    }

    @Test
    void anAttemptThatLostItsLeaseNeitherKeepsNorReleases() {
        var late = start();
        shop.clock.pass(KeysFixture.SETTINGS.lease().length());
        var second = start();
        assertEquals(Optional.empty(), shop.keys.keep(late, OTHER, false));
        shop.keys.release(late);
        assertInstanceOf(Claim.Running.class, shop.keys.claim(KEY, REQUEST));
        assertEquals(Optional.of(ANSWER), shop.keys.keep(second, ANSWER, false));
        var told = shop.keys.keep(late, OTHER, false).orElseThrow();
        assertArrayEquals(ANSWER.body(), told.body(), "the late one gives the answer that is kept");
    }

    @Test
    void clientsAndRoutesHaveTheirOwnKeys() {
        var effects = new ArrayList<Object>();
        for (var key : List.of(
                KEY,
                new IdempotencyKey("another client", KEY.route(), KEY.value()),
                new IdempotencyKey(KEY.client(), "POST /payments", KEY.value()),
                new IdempotencyKey(KEY.client(), KEY.route(), "key-2")))
            effects.add(assertInstanceOf(Claim.Started.class, shop.keys.claim(key, REQUEST))
                    .effectId());
        assertEquals(4, effects.stream().distinct().count());
    }

    @Test
    void keysAreForgottenAfterTheirTimeABatchAtATime() {
        var retention = shop.retention();
        var first = start();
        for (int i = 0; i < 2; i++) shop.keys.claim(new IdempotencyKey("client", "r", "old " + i), REQUEST);
        shop.clock.pass(KeysFixture.SETTINGS.retention().keys());
        assertEquals(0, retention.deleteBatch());
        start();
        shop.clock.pass(Duration.ofMillis(1));
        assertEquals(2, retention.deleteBatch(), "the third has a running attempt");
        assertEquals(0, retention.deleteBatch());
        shop.clock.pass(KeysFixture.SETTINGS.lease().length());
        assertEquals(1, retention.deleteBatch());
        assertNotEquals(first.effectId(), start().effectId());
    }

    private Claim.Started start() {
        return assertInstanceOf(Claim.Started.class, shop.keys.claim(KEY, REQUEST));
    }

    private List<Claim> fiftyAtOnce() throws Exception {
        try (var threads = Executors.newFixedThreadPool(50)) {
            Callable<Claim> claim = () -> shop.keys.claim(KEY, REQUEST);
            var claims = new ArrayList<Claim>();
            for (var result : threads.invokeAll(Collections.nCopies(50, claim))) claims.add(result.get());
            return claims;
        }
    }
}
