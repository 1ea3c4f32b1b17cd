package io.fareline.platform.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.redisson.RedissonShutdownException;
import org.redisson.client.RedisTimeoutException;

class OutageTest {
    @Test
    void aRedisThatIsAwayIsAWarningOfOneLine() {
        var failure = new RedisTimeoutException("no answer\nsecond line");
        assertEquals(Level.WARNING, Outage.level(failure));
        assertEquals("org.redisson.client.RedisTimeoutException: no answer", Outage.text(failure));
        assertEquals(
                201, Outage.text(new RedisTimeoutException("x".repeat(500))).length());
    }

    @Test
    void ourOwnEndIsNoWarning() {
        assertEquals(Level.FINE, Outage.level(new RedissonShutdownException("bye")));
    }
}
