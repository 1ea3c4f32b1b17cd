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
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/**
 * The token by which this service calls others: its own, by client credentials, never a caller's. Renewed when four
 * fifths of its life are over; while auth is away the old one is used to its end.
 */
@ApplicationScoped
public class ServiceToken {
    private record Issued(String value, Instant renewAt, Instant expiresAt) {}

    @Inject
    Configuration configuration;

    @Inject
    Clock clock;

    private volatile Issued issued;
    private HttpClient http;

    /** @throws ProcessingException when auth gives none and the last one has run out */
    public String value() {
        Issued now = issued;
        if (now != null && clock.instant().isBefore(now.renewAt)) return now.value;
        return renewed();
    }

    private synchronized String renewed() {
        Issued now = issued;
        Instant time = clock.instant();
        if (now != null && time.isBefore(now.renewAt)) return now.value;
        try {
            issued = ask(time);
            return issued.value;
        } catch (IOException | JsonException away) {
            if (now != null && time.isBefore(now.expiresAt)) return now.value;
            throw new ProcessingException("auth gives this service no token", away);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new ProcessingException("interrupted while waiting for a token", stopping);
        }
    }

    private Issued ask(Instant time) throws IOException, InterruptedException {
        Duration limit =
                configuration.duration("fareline.token.timeout", Duration.ofMillis(100), Duration.ofSeconds(30));
        if (http == null) http = HttpClient.newBuilder().connectTimeout(limit).build();
        var request = HttpRequest.newBuilder(URI.create(configuration.uri("fareline.auth.url") + "/oauth/token"))
                .timeout(limit)
                .header("Authorization", "Basic " + credentials())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) throw new IOException("auth answered " + answer.statusCode());
        return read(answer.body(), time);
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
}
