package io.fareline.runner.call;

import io.fareline.runner.laptop.Laptop;
import io.fareline.runner.laptop.Trouble;
import io.fareline.runner.secret.ApiClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;

/** Calls the running Fareline, and its provider, as any client does: through the edge, with a token of its own. */
public final class EdgeCalls {
    private static final Duration TOKEN_LIMIT = Duration.ofSeconds(20);
    private static final Duration IMPORT_LIMIT = Duration.ofMinutes(5);
    private static final String CARD =
            "{\"card\":{\"number\":\"4242424242424242\",\"expMonth\":12,\"expYear\":2034,\"cvc\":\"123\"}}";
    private final Laptop laptop;

    public EdgeCalls(Laptop laptop) {
        this.laptop = laptop;
    }

    public Http.Answer importSchedule(byte[] file, boolean dryRun) {
        var request = HttpRequest.newBuilder(laptop.edge().resolve("/v1/schedule-imports?dryRun=" + dryRun))
                .header("Authorization", "Bearer " + token(ApiClient.OPERATOR))
                .header("Content-Type", "text/plain")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .timeout(IMPORT_LIMIT)
                .POST(BodyPublishers.ofByteArray(file))
                .build();
        return Http.send(request);
    }

    /** An access token, with all that the client may do. */
    public String token(ApiClient client) {
        var credentials = client.id() + ":" + laptop.clientSecret(client);
        var request = HttpRequest.newBuilder(laptop.edge().resolve("/oauth/token"))
                .header("Authorization", "Basic " + base64(credentials))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .timeout(TOKEN_LIMIT)
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        var answer = Http.send(request);
        if (!answer.isOk()) {
            throw new Trouble("auth gives no token to " + client.id() + ": status " + answer.status() + ", "
                    + answer.json().path("error").asText());
        }
        return answer.json().path("access_token").asText();
    }

    /** The provider's token of a card that is always accepted, made as a browser would make it. */
    public String cardToken() {
        var headers = Map.of("Authorization", "Bearer " + laptop.publishableKey(), "Content-Type", "application/json");
        return Http.send(Http.request("POST", laptop.provider().resolve("/v1/tokens"), headers, CARD))
                .orTrouble("The card's token")
                .path("id")
                .asText();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
