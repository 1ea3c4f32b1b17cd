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
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * The ids of the keys that sign tokens now. Read anew at most every minute; the last good set is kept while auth is
 * away. The server's own key cache goes on trusting a key that was withdrawn; this set does not.
 */
@ApplicationScoped
public class KnownKeys {
    private static final Logger LOG = Logger.getLogger(KnownKeys.class.getName());
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

    @Inject
    Configuration configuration;

    @Inject
    AuthCalls auth;

    @Inject
    Clock clock;

    @Inject
    Loops loops;

    private volatile Set<String> ids = Set.of();
    private final AtomicReference<Instant> nextTry = new AtomicReference<>(Instant.MIN);

    void onStart(@Observes @Priority(4000) Startup startup) {
        loops.every(
                configuration.duration("fareline.keys.refresh", Duration.ofSeconds(1), Duration.ofSeconds(60)),
                "reading the key set",
                this::refresh);
    }

    /** False for a key that is not in the set; asks auth when no set was ever read, at most once a second. */
    public boolean contains(String keyId) {
        if (ids.isEmpty()) refreshUnlessJustTried();
        return ids.contains(keyId);
    }

    /** True until the first set was read, when nothing can be said of any key. */
    public boolean areUnread() {
        return ids.isEmpty();
    }

    /** One request asks, and the others of that second do not wait for it. */
    private void refreshUnlessJustTried() {
        var now = clock.instant();
        var next = nextTry.get();
        if (now.isBefore(next) || !nextTry.compareAndSet(next, now.plus(BETWEEN_TRIES))) return;
        refresh();
    }

    private void refresh() {
        try {
            ids = read();
        } catch (IOException | JsonException | IllegalStateException away) {
            LOG.log(Level.WARNING, "The key set of auth cannot be read, the last one stays: {0}", away.toString());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
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
