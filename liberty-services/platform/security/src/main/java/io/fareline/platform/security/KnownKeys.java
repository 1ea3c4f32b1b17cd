package io.fareline.platform.security;

import io.fareline.platform.service.Configuration;
import io.fareline.platform.service.Loops;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * The keys that sign tokens now. Read anew at least every minute, and when a key is not in the set, at most once a second;
 * the last good set is kept while auth is away. The server takes its keys from the {@link KeyFile}, which has each before
 * this set does. The server's own key cache goes on trusting a key that was withdrawn; this set does not.
 */
@ApplicationScoped
public class KnownKeys {
    private static final Logger LOG = Logger.getLogger(KnownKeys.class.getName());
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

    /** Anybody can make up a key's id, so a wait for auth must not hold many threads for long. */
    private static final Duration LONGEST_WAIT = Duration.ofMillis(500);

    /** What is known of a key that signed a token. */
    enum Standing {
        KNOWN,
        /** Auth has no such key, so the token is none of ours. */
        UNKNOWN,
        /** Auth could not be asked: the key may be a new one, and the token good. */
        UNDECIDED
    }

    @Inject
    Configuration configuration;

    @Inject
    AuthCalls auth;

    @Inject
    KeyFile file;

    @Inject
    Clock clock;

    @Inject
    Loops loops;

    private volatile Map<String, JsonObject> keys = Map.of();
    private volatile Set<String> withdrawn = Set.of();
    private volatile boolean lastReadFailed = true;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile long asked;
    private Instant nextTry = Instant.MIN;

    void onStart(@Observes @Priority(4000) Startup startup) {
        loops.every(
                configuration.duration("fareline.keys.refresh", Duration.ofSeconds(1), Duration.ofSeconds(60)),
                "reading the key set",
                this::refresh);
    }

    /** What is to be said of a key; auth is asked first about one that may be new. */
    Standing of(String keyId) {
        if (keys.containsKey(keyId)) return Standing.KNOWN;
        boolean wasAnswered = askUnlessJustAsked();
        if (keys.containsKey(keyId)) return Standing.KNOWN;
        return wasAnswered || withdrawn.contains(keyId) ? Standing.UNKNOWN : Standing.UNDECIDED;
    }

    /** The key as auth publishes it, or null; asks nobody. */
    JsonObject named(String keyId) {
        return keys.get(keyId);
    }

    /** True for a key that was in a set before and is in the present one no more; asks nobody. */
    boolean isWithdrawn(String keyId) {
        return keyId != null && withdrawn.contains(keyId);
    }

    /**
     * One request asks, and those that come meanwhile go by its answer: a new key comes with many tokens at once. False
     * when there was none to go by.
     */
    boolean askUnlessJustAsked() {
        long before = asked;
        try {
            if (!asking.tryLock(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) return false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
        try {
            var now = clock.instant();
            if (asked == before && !now.isBefore(nextTry)) {
                nextTry = now.plus(BETWEEN_TRIES);
                refresh();
            }
            return !lastReadFailed;
        } finally {
            asking.unlock();
        }
    }

    /** One at a time, so that the file and the set are of the same answer. */
    void refresh() {
        asking.lock();
        try {
            lastReadFailed = true;
            replace(read());
            lastReadFailed = false;
        } catch (IOException | JsonException | IllegalStateException away) {
            LOG.log(Level.WARNING, "The key set of auth cannot be had, the last one stays: {0}", away.toString());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            asked++;
            asking.unlock();
        }
    }

    /** Of those that are gone only the last are remembered: what they signed has run out long before the next go. */
    private void replace(Map<String, JsonObject> read) {
        var gone = new HashSet<>(keys.keySet());
        gone.removeAll(read.keySet());
        if (gone.isEmpty())
            withdrawn = withdrawn.stream().filter(id -> !read.containsKey(id)).collect(Collectors.toSet());
        else withdrawn = Set.copyOf(gone);
        keys = read;
    }

    private Map<String, JsonObject> read() throws IOException, InterruptedException {
        String body = auth.body(auth.request("/oauth/jwks").build());
        try (var reader = Json.createReader(new StringReader(body))) {
            Map<String, JsonObject> read =
                    reader.readObject().getJsonArray("keys").getValuesAs(JsonObject.class).stream()
                            .filter(key -> !key.getString("kid", "").isEmpty())
                            .collect(
                                    Collectors.toUnmodifiableMap(key -> key.getString("kid"), key -> key, (a, b) -> a));
            if (read.isEmpty()) throw new IOException("auth published no key");
            file.hold(body);
            return read;
        } catch (NullPointerException | ClassCastException notAKeySet) {
            throw new IOException("auth answered something that is no key set", notAKeySet);
        }
    }
}
