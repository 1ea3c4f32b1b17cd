package io.fareline.journeys.fault;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Properties;

/** The API as one client of it sees it: any request may remain without an answer, which is an IOException. */
public final class Api {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(30);
    // Tokens live for ten minutes; renewed early, so that an outage of auth is not felt at once.
    private static final Duration TOKEN_LIFE = Duration.ofMinutes(4);
    private final Properties sandbox;
    private final String role;
    private String token;
    private long renewAt;

    public Api(Properties sandbox, String role) {
        this.sandbox = sandbox;
        this.role = role;
    }

    public String clientId() {
        return sandbox.getProperty(role + ".id");
    }

    public Reply get(String path) throws IOException, InterruptedException {
        return authorised("GET", path, null, Map.of());
    }

    public Reply post(Ask ask) throws IOException, InterruptedException {
        return post(ask.path(), ask.body(), ask.key(), "application/json");
    }

    public Reply post(String path, String body, String key, String type) throws IOException, InterruptedException {
        return authorised("POST", path, body, Map.of("Idempotency-Key", key, "Content-Type", type));
    }

    /** Hands a card to the provider, as a browser would. */
    public String tokenize(String number) throws IOException, InterruptedException {
        var card = "{\"card\":{\"number\":\"" + number + "\",\"expMonth\":12,\"expYear\":2034,\"cvc\":\"123\"}}";
        var reply = provider("POST", "/v1/tokens", card, "provider.publishable.key");
        if (reply.status() != 200) throw new IOException("No token: " + reply);
        return reply.json().path("id").asText();
    }

    /** Asks the provider for faults of its own. */
    public void setSwitch(String order) throws IOException, InterruptedException {
        var reply = provider("PUT", "/v1/switches", order, "provider.secret.key");
        if (reply.status() != 200) throw new IOException("The provider's switch was refused: " + reply);
    }

    private Reply provider(String method, String path, String body, String key)
            throws IOException, InterruptedException {
        var headers = Map.of("Authorization", "Bearer " + sandbox.getProperty(key), "Content-Type", "application/json");
        return send(method, address("provider").resolve(path), body, headers);
    }

    private Reply authorised(String method, String path, String body, Map<String, String> headers)
            throws IOException, InterruptedException {
        var all = new java.util.HashMap<>(headers);
        all.put("Authorization", "Bearer " + token());
        var reply = send(method, address("edge").resolve(path), body, all);
        if (reply.status() == 401) forgetToken();
        return reply;
    }

    private synchronized void forgetToken() {
        renewAt = 0;
    }

    private synchronized String token() throws IOException, InterruptedException {
        long now = System.nanoTime();
        if (token != null && renewAt - now > 0) return token;
        var pair = clientId() + ":" + sandbox.getProperty(role + ".secret");
        var basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        var headers = Map.of("Authorization", "Basic " + basic, "Content-Type", "application/x-www-form-urlencoded");
        var reply = send("POST", address("edge").resolve("/oauth/token"), "grant_type=client_credentials", headers);
        if (reply.status() != 200) throw new IOException("No token: " + reply.status());
        token = reply.json().path("access_token").asText();
        renewAt = now + TOKEN_LIFE.toNanos();
        return token;
    }

    private URI address(String name) {
        return URI.create(sandbox.getProperty(name + ".url"));
    }

    private static Reply send(String method, URI address, String body, Map<String, String> headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address)
                .timeout(ANSWER_LIMIT)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        headers.forEach(request::header);
        var response = HTTP.send(request.build(), BodyHandlers.ofByteArray());
        var wait = response.headers()
                .firstValue("Retry-After")
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(null);
        return new Reply(response.statusCode(), response.body(), wait);
    }
}
