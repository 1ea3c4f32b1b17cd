package io.fareline.platform.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private final SettableClock clock = new SettableClock();
    private final Backoff backoff = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(5));

    @Test
    void eachFailureInARowDoublesTheWaitUpToTheLimit() {
        assertEquals(Duration.ofSeconds(1), backoff.failed(clock.instant()));
        assertEquals(Duration.ofSeconds(2), backoff.failed(clock.instant()));
        assertEquals(Duration.ofSeconds(4), backoff.failed(clock.instant()));
        assertEquals(Duration.ofSeconds(5), backoff.failed(clock.instant()));
        assertEquals(Duration.ofSeconds(5), Backoff.after(1_000_000, Duration.ofSeconds(1), Duration.ofSeconds(5)));
    }

    @Test
    void theWaitIsOverAtItsEnd() {
        assertTrue(backoff.isOver(clock.instant()));
        backoff.failed(clock.instant());
        assertFalse(backoff.isOver(clock.instant().plusMillis(999)));
        assertTrue(backoff.isOver(clock.instant().plusSeconds(1)));
    }

    @Test
    void aSuccessStartsAnew() {
        backoff.failed(clock.instant());
        backoff.failed(clock.instant());
        backoff.succeeded();
        assertTrue(backoff.isOver(clock.instant()));
        assertEquals(Duration.ofSeconds(1), backoff.failed(clock.instant()));
    }
}
