package io.fareline.auth.token;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fareline.auth.AuthSettings.FailureLimits;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FailedAttemptsTest {
    private static final Instant NOW = Instant.parse("2030-03-01T12:00:00Z");
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private final FailedAttempts attempts = new FailedAttempts(new FailureLimits(2, 5, WINDOW, 100));

    @Test
    void theLimitItselfIsStillAllowed() {
        attempts.failed("acme", "192.0.2.1", NOW);
        assertEquals(Optional.empty(), attempts.failed("acme", "192.0.2.1", NOW));
        assertEquals(Optional.of(WINDOW), attempts.failed("acme", "192.0.2.1", NOW));
    }

    @Test
    void theWaitEndsWithTheWindow() {
        failTwice("acme", "192.0.2.1");
        var late = NOW.plusSeconds(59);
        assertEquals(Optional.of(Duration.ofSeconds(1)), attempts.failed("acme", "192.0.2.1", late));
        assertEquals(Optional.empty(), attempts.failed("acme", "192.0.2.1", NOW.plus(WINDOW)));
    }

    @Test
    void failuresAtOneAddressDoNotCountAtAnother() {
        failTwice("acme", "192.0.2.1");
        assertEquals(Optional.empty(), attempts.failed("acme", "192.0.2.2", NOW));
    }

    @Test
    void failuresOfOneClientDoNotCountForAnother() {
        failTwice("acme", "192.0.2.1");
        assertEquals(Optional.empty(), attempts.failed("other", "192.0.2.1", NOW));
    }

    @Test
    void anAddressThatTriesManyClientsIsSlowedDown() {
        for (int client = 1; client <= 5; client++) {
            assertEquals(Optional.empty(), attempts.failed("client-" + client, "192.0.2.1", NOW));
        }
        assertEquals(Optional.of(WINDOW), attempts.failed("client-6", "192.0.2.1", NOW));
    }

    @Test
    void theQuietestCountMakesRoom() {
        failTwice("acme", "192.0.2.1");
        for (int client = 0; client < 200; client++) attempts.failed("c" + client, "198.51.100." + client, NOW);
        assertEquals(100, attempts.size());
        assertEquals(Optional.empty(), attempts.failed("acme", "192.0.2.1", NOW));
    }

    private void failTwice(String client, String address) {
        attempts.failed(client, address, NOW);
        attempts.failed(client, address, NOW);
    }
}
