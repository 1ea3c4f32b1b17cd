package io.fareline.platform.idempotency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A lease ends with its process, and not before. */
@Timeout(120)
class RunningAttemptsTest {
    private static final IdempotencyKey KEY = new IdempotencyKey("client", "POST /orders", "key-1");
    private static final byte[] REQUEST = new byte[32];
    private static final Duration LEASE = KeysFixture.SETTINGS.lease().length();

    private final KeysFixture shop = new KeysFixture();

    @Test
    void aLongAttemptIsNotTakenOverWhileItsProcessLives() {
        begun();
        for (int third = 0; third < 9; third++) {
            shop.clock.pass(LEASE.dividedBy(3));
            assertEquals(1, shop.running.prolong());
            assertInstanceOf(Claim.Running.class, shop.keys.claim(KEY, REQUEST));
        }
        shop.clock.pass(LEASE);
        assertInstanceOf(Claim.Started.class, shop.keys.claim(KEY, REQUEST), "once nobody prolongs it");
    }

    @Test
    void aShortAttemptCostsNothing() {
        begun();
        shop.clock.pass(LEASE.dividedBy(3).minusMillis(1));
        assertEquals(0, shop.running.prolong());
    }

    @Test
    void whatHasEndedIsNotProlonged() {
        var kept = begun();
        shop.keeper().keep(kept, new KeptAnswer(204, Map.of(), new byte[0]), false);
        shop.clock.pass(LEASE);
        assertEquals(0, shop.running.prolong());
        var released = (Claim.Started) shop.keys.claim(new IdempotencyKey("client", "r", "k"), REQUEST);
        shop.running.begin(released);
        shop.keeper().release(released);
        shop.clock.pass(LEASE);
        assertEquals(0, shop.running.prolong());
    }

    @Test
    void anAttemptThatHangsIsGivenUp() {
        begun();
        shop.clock.pass(KeysFixture.SETTINGS.lease().longest());
        assertEquals(1, shop.running.prolong());
        shop.clock.pass(Duration.ofMillis(1));
        assertEquals(0, shop.running.prolong());
    }

    @Test
    void theLeaseOfWhoeverTookOverIsNotOurs() {
        begun();
        shop.clock.pass(LEASE);
        assertInstanceOf(Claim.Started.class, shop.keys.claim(KEY, REQUEST));
        assertEquals(0, shop.running.prolong());
    }

    private Claim.Started begun() {
        var claim = (Claim.Started) shop.keys.claim(KEY, REQUEST);
        shop.running.begin(claim);
        return claim;
    }
}
