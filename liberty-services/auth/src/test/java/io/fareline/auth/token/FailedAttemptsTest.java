package io.fareline.auth.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.auth.AuthSettings.FailureLimits;
import io.fareline.auth.client.ClientSecretValue;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FailedAttemptsTest {
    private static final Instant NOW = Instant.parse("2030-03-01T12:00:00Z");
    private static final Duration WAIT = Duration.ofSeconds(30);
    private static final String HERE = "192.0.2.1";

    private final Map<String, Integer> counted = new HashMap<>();
    private final FailedAttempts attempts = new FailedAttempts(new FailureLimits(2, 5, 100), new Counted());

    /** Counts that never go down. */
    private final class Counted implements FailedAttempts.Counts {
        @Override
        public Optional<Duration> ofClient(String client, String address) {
            return over(client + " " + address, 2);
        }

        @Override
        public Optional<Duration> ofAddress(String address) {
            return over(address, 5);
        }

        private Optional<Duration> over(String key, int limit) {
            return counted.merge(key, 1, Integer::sum) > limit ? Optional.of(WAIT) : Optional.empty();
        }
    }

    @Test
    void theLimitItselfIsStillAllowed() {
        attempts.failed(of("acme", "one", HERE), NOW);
        assertEquals(Optional.empty(), attempts.failed(of("acme", "two", HERE), NOW));
        assertEquals(Optional.of(WAIT), attempts.failed(of("acme", "three", HERE), NOW));
    }

    @Test
    void whoGuessesOnceTooOftenIsLookedAtNoMoreUntilTheWaitIsOver() {
        guess("acme", HERE, 2);
        assertEquals(Optional.empty(), attempts.wait(of("acme", "right", HERE), NOW));
        attempts.failed(of("acme", "one more", HERE), NOW);
        assertEquals(Optional.of(WAIT), attempts.wait(of("acme", "right", HERE), NOW));
        var late = NOW.plus(WAIT).minusMillis(1);
        assertEquals(Optional.of(Duration.ofMillis(1)), attempts.wait(of("acme", "right", HERE), late));
        assertEquals(Optional.empty(), attempts.wait(of("acme", "right", HERE), NOW.plus(WAIT)));
    }

    @Test
    void theSameWrongSecretAgainMakesNobodyWaitWhoHasTheRightOne() {
        for (int time = 0; time < 20; time++) attempts.failed(of("acme", "former", HERE), NOW);
        assertEquals(Optional.of(WAIT), attempts.failed(of("acme", "former", HERE), NOW), "it is told so itself");
        assertEquals(Optional.empty(), attempts.wait(of("acme", "right", HERE), NOW));
    }

    @Test
    void aStrangerElsewhereMakesNobodyWait() {
        guess("acme", HERE, 10);
        assertEquals(Optional.empty(), attempts.wait(of("acme", "right", "192.0.2.2"), NOW));
        assertEquals(Optional.empty(), attempts.failed(of("acme", "wrong", "192.0.2.2"), NOW));
        assertEquals(Optional.empty(), attempts.wait(of("other", "right", HERE), NOW));
    }

    @Test
    void insideTheMeshWhereAllShareAnAddressNobodyWaits() {
        for (int guess = 0; guess < 10; guess++)
            attempts.failed(new Attempt("payment", secret("guess " + guess), HERE, false), NOW);
        assertEquals(Optional.empty(), attempts.wait(new Attempt("payment", secret("right"), HERE, false), NOW));
    }

    @Test
    void theAddressesOfOneNetworkAreOne() {
        guess("acme", "2001:db8::1", 3);
        assertTrue(attempts.wait(of("acme", "right", "2001:db8::ffff"), NOW).isPresent());
        assertEquals(Optional.empty(), attempts.wait(of("acme", "right", "2001:db8:0:1::1"), NOW));
    }

    @Test
    void anAddressThatTriesManyClientsIsToldToWait() {
        for (int client = 1; client <= 5; client++)
            assertEquals(Optional.empty(), attempts.failed(of("client-" + client, "wrong", HERE), NOW));
        assertEquals(Optional.of(WAIT), attempts.failed(of("client-6", "wrong", HERE), NOW));
    }

    @Test
    void whatWasQuietForLongestMakesRoom() {
        guess("acme", HERE, 3);
        for (int client = 0; client < 200; client++) guess("c" + client, "198.51.100." + client, 3);
        assertEquals(100, attempts.size());
        assertEquals(Optional.empty(), attempts.wait(of("acme", "right", HERE), NOW));
    }

    private void guess(String client, String address, int times) {
        for (int guess = 0; guess < times; guess++) attempts.failed(of(client, "guess " + guess, address), NOW);
    }

    private static Attempt of(String client, String secret, String address) {
        return new Attempt(client, secret(secret), address, true);
    }

    private static io.fareline.auth.client.SecretHash secret(String text) {
        return new ClientSecretValue(text).hash();
    }
}
