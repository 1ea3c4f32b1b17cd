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
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * The ids of the keys that sign tokens now. Read anew at least every minute, and when a key is not in the set, at most once
 * a second; the last good set is kept while auth is away. The server's own key cache goes on trusting a key that was
 * withdrawn; this set does not.
 */
@ApplicationScoped
public class KnownKeys {
    private static final Logger LOG = Logger.getLogger(KnownKeys.class.getName());
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

    /** Anybody can make up a key's id, so a wait for auth must not hold many threads for long. */
    private static final Duration LONGEST_WAIT = Duration.ofMillis(500);

    @Inject
    Configuration configuration;

    @Inject
    AuthCalls auth;

    @Inject
    Clock clock;

    @Inject
    Loops loops;

    private volatile Set<String> ids = Set.of();
    private volatile Set<String> withdrawn = Set.of();
    private final ReentrantLock asking = new ReentrantLock();
    private volatile long asked;
    private Instant nextTry = Instant.MIN;

    void onStart(@Observes @Priority(4000) Startup startup) {
        loops.every(
                configuration.duration("fareline.keys.refresh", Duration.ofSeconds(1), Duration.ofSeconds(60)),
                "reading the key set",
                this::refresh);
    }

    /** False for a key that is not in the set, also after auth was asked for one that may be new. */
    public boolean contains(String keyId) {
        if (ids.contains(keyId)) return true;
        askUnlessJustAsked();
        return ids.contains(keyId);
    }

    /** True for a key that was in a set before and is in the present one no more; asks nobody. */
    boolean isWithdrawn(String keyId) {
        return keyId != null && withdrawn.contains(keyId);
    }

    /** True until the first set was read, when nothing can be said of any key. */
    public boolean areUnread() {
        return ids.isEmpty();
    }

    /** One request asks, and those that come meanwhile go by its answer: a new key comes with many tokens at once. */
    private void askUnlessJustAsked() {
        long before = asked;
        try {
            if (!asking.tryLock(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) return;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return;
        }
        try {
            var now = clock.instant();
            if (asked != before || now.isBefore(nextTry)) return;
            nextTry = now.plus(BETWEEN_TRIES);
            refresh();
            asked++;
        } finally {
            asking.unlock();
        }
    }

    void refresh() {
        try {
            replace(read());
        } catch (IOException | JsonException | IllegalStateException away) {
            LOG.log(Level.WARNING, "The key set of auth cannot be read, the last one stays: {0}", away.toString());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** Of those that are gone only the last are remembered: what they signed has run out long before the next go. */
    private void replace(Set<String> read) {
        var gone = new HashSet<>(ids);
        gone.removeAll(read);
        if (gone.isEmpty())
            withdrawn = withdrawn.stream().filter(id -> !read.contains(id)).collect(Collectors.toSet());
        else withdrawn = Set.copyOf(gone);
        ids = read;
    }

    private Set<String> read() throws IOException, InterruptedException {
        String body = auth.body(auth.request("/oauth/jwks").build());
        try (var reader = Json.createReader(new StringReader(body))) {
            Set<String> read = reader.readObject().getJsonArray("keys").getValuesAs(JsonObject.class).stream()
                    .map(key -> key.getString("kid", ""))
                    .filter(id -> !id.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
            if (read.isEmpty()) throw new IOException("auth published no key");
            return read;
        } catch (NullPointerException | ClassCastException notAKeySet) {
            throw new IOException("auth answered something that is no key set", notAKeySet);
        }
    }
}
