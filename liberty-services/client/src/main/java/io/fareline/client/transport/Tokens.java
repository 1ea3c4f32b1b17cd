package io.fareline.client.transport;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The access token, fetched when first needed, kept, and renewed a little before it expires. One thread fetches while
 * the others wait for what it brings, be it a token, a refusal or nothing: asking one after the other would take a token
 * endpoint that is in trouble further down.
 */
final class Tokens {
    private static final Duration LONGEST_MARGIN = Duration.ofSeconds(30);
    private static final TypeReference<Granted> GRANTED = new TypeReference<>() {};

    /** RFC 6749 section 5.1. */
    private record Granted(String access_token, long expires_in) {
        @Override
        public String toString() {
            return "a token for " + expires_in + " seconds";
        }
    }

    /** A token, the answer that refused it, or why there was none. */
    record Outcome(String token, Answer refusal, IOException none) {
        @Override
        public String toString() {
            return token == null ? "no token" : "a token";
        }
    }

    private record Kept(Outcome outcome, Instant renewAt) {}

    private final Wire wire;
    private final Credentials credentials;
    private final Clock clock;
    private final ReentrantLock fetching = new ReentrantLock();
    private volatile Kept kept;
    private volatile long fetches;
    private Outcome latest;

    Tokens(Wire wire, Credentials credentials, Clock clock) {
        this.wire = wire;
        this.credentials = credentials;
        this.clock = clock;
    }

    Outcome current() throws IOException, InterruptedException {
        var known = kept;
        if (isFresh(known)) return known.outcome;
        long before = fetches;
        fetching.lockInterruptibly();
        try {
            if (isFresh(kept)) return kept.outcome;
            if (fetches == before || latest.token != null) {
                latest = fetched();
                // What was broken off because its own caller waits no more says nothing to the others.
                if (!Thread.currentThread().isInterrupted()) fetches++;
            }
            if (latest.none != null) throw latest.none;
            return latest;
        } finally {
            fetching.unlock();
        }
    }

    /** That token was refused. Another thread may have renewed it already. */
    void forget(String token) {
        fetching.lock();
        try {
            if (kept != null && kept.outcome.token.equals(token)) kept = null;
        } finally {
            fetching.unlock();
        }
    }

    private Outcome fetched() {
        try {
            return fetch();
        } catch (IOException none) {
            return new Outcome(null, null, none);
        }
    }

    private Outcome fetch() throws IOException {
        var form = credentials.form().getBytes(StandardCharsets.UTF_8);
        var body = new Call.Body("application/x-www-form-urlencoded", form);
        var call = new Call("POST", "/oauth/token", Map.of(), body, null);
        var answer = wire.send(call, Map.of("Authorization", credentials.basic()));
        if (!answer.isGood()) return new Outcome(null, answer, null);
        var granted = Json.read(answer.body(), GRANTED);
        if (granted.access_token == null || granted.access_token.isEmpty())
            throw new IOException("The token endpoint granted no token.");
        var outcome = new Outcome(granted.access_token, null, null);
        kept = new Kept(outcome, clock.instant().plus(life(granted.expires_in)));
        return outcome;
    }

    /** A tenth of its life earlier, so that it does not expire on its way. */
    private static Duration life(long seconds) {
        var whole = Duration.ofSeconds(Math.max(0, seconds));
        var margin = whole.dividedBy(10);
        return whole.minus(margin.compareTo(LONGEST_MARGIN) > 0 ? LONGEST_MARGIN : margin);
    }

    private boolean isFresh(Kept some) {
        return some != null && clock.instant().isBefore(some.renewAt);
    }
}
