package io.fareline.platform.security;

import io.fareline.platform.service.Configuration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.ws.rs.ProcessingException;
import java.io.IOException;
import java.io.StringReader;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The token by which this service calls others: its own, by client credentials, never a caller's. Renewed when four
 * fifths of its life are over, and when its key was withdrawn; while auth is away the old one is used to its end.
 */
@ApplicationScoped
public class ServiceToken {
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

    private record Issued(String value, Instant renewAt, Instant expiresAt) {}

    @Inject
    Configuration configuration;

    @Inject
    AuthCalls auth;

    @Inject
    KnownKeys keys;

    @Inject
    Clock clock;

    private final ReentrantLock renewing = new ReentrantLock();
    private volatile Issued issued;
    private volatile Instant nextTry = Instant.MIN;

    /** @throws NoToken when auth gives none and the last one has run out */
    public String value() {
        Issued now = issued;
        Instant time = clock.instant();
        if (now != null && time.isBefore(now.renewAt) && !isWithdrawn(now)) return now.value;
        boolean stillGood = now != null && time.isBefore(now.expiresAt);
        if (stillGood && (time.isBefore(nextTry) || renewing.isLocked())) return now.value;
        try {
            return renewed();
        } catch (NoToken away) {
            if (stillGood) return now.value;
            throw away;
        }
    }

    /** One caller asks while the others wait, no longer than that one may. */
    private String renewed() {
        try {
            if (!renewing.tryLock(auth.limit().toMillis(), TimeUnit.MILLISECONDS))
                throw new NoToken("another request still waits for auth's token", null);
            try {
                Issued now = issued;
                Instant time = clock.instant();
                if (now != null && time.isBefore(now.renewAt) && !isWithdrawn(now)) return now.value;
                if (time.isBefore(nextTry)) throw new NoToken("auth gave no token a moment ago", null);
                return ask(time);
            } finally {
                renewing.unlock();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new NoToken("interrupted while waiting for a token", stopping);
        }
    }

    private boolean isWithdrawn(Issued token) {
        return keys.isWithdrawn(KeyFilter.keyId(token.value));
    }

    private String ask(Instant time) throws InterruptedException {
        var request = auth.request("/oauth/token")
                .header("Authorization", "Basic " + credentials())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        try {
            issued = read(auth.body(request), time);
            return issued.value;
        } catch (IOException | JsonException away) {
            nextTry = clock.instant().plus(BETWEEN_TRIES);
            throw new NoToken("auth gives this service no token", away);
        }
    }

    private static Issued read(String body, Instant time) throws IOException {
        try (var reader = Json.createReader(new StringReader(body))) {
            JsonObject token = reader.readObject();
            long seconds = token.getJsonNumber("expires_in").longValueExact();
            return new Issued(
                    token.getString("access_token"), time.plusSeconds(seconds * 4 / 5), time.plusSeconds(seconds));
        } catch (NullPointerException | ClassCastException | ArithmeticException notAToken) {
            throw new IOException("auth answered something that is no token", notAToken);
        }
    }

    private String credentials() {
        String pair = encoded(configuration.text("fareline.client.id")) + ":"
                + encoded(configuration.text("fareline.client.secret"));
        return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** This service has no token to call others with, so that what was to be sent was not. */
    public static class NoToken extends ProcessingException {
        NoToken(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
