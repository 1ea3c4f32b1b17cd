package io.fareline.bench.fuzz;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.fareline.runner.laptop.Laptop;
import io.fareline.runner.laptop.Trouble;
import io.fareline.runner.secret.ApiClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/** Who calls in a fuzzing run, and the headers that prove it. */
final class Callers {
    private static final Map<String, ApiClient> CLIENTS =
            Map.of("buyer", ApiClient.BUYER, "operator", ApiClient.OPERATOR);

    private Callers() {}

    static Set<String> scopes(String client) {
        return Set.copyOf(CLIENTS.get(client).scopes());
    }

    static List<String> headers(Target target, Laptop laptop, Properties sandbox) throws InterruptedException {
        if (target.caller().equals(Target.NOBODY)) {
            return List.of();
        }
        var client = CLIENTS.getOrDefault(target.caller(), ApiClient.service(target.caller()));
        var token = "Authorization: Bearer " + token(client.id(), laptop.clientSecret(client), sandbox);
        return target.isInternal() ? List.of(token, "Fareline-Acting-Client: fuzz") : List.of(token);
    }

    private static String token(String id, String secret, Properties sandbox) throws InterruptedException {
        var basic = Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create(sandbox.getProperty("edge.url") + "/oauth/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new Trouble("No token for " + id + ": " + answer.body());
            }
            return new ObjectMapper()
                    .readTree(answer.body())
                    .path("access_token")
                    .asText();
        } catch (IOException e) {
            throw new Trouble("No token for " + id + ": " + e.getMessage(), e);
        }
    }
}
