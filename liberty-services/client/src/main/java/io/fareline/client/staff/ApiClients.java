package io.fareline.client.staff;

import com.fasterxml.jackson.core.type.TypeReference;
import io.fareline.client.IdempotencyKey;
import io.fareline.client.Page;
import io.fareline.client.transport.Call;
import io.fareline.client.transport.Exchange;
import io.fareline.client.transport.Pages;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Registers API clients, and changes their secrets without an interruption: issue one, use it, retire the other. */
public final class ApiClients {
    private static final int USUAL = 100;
    private static final String ALL = "/v1/api-clients";
    private static final TypeReference<IssuedSecret> SECRET = new TypeReference<>() {};
    private static final TypeReference<ApiClient> CLIENT = new TypeReference<>() {};
    private static final TypeReference<Page<ApiClient>> PAGE = new TypeReference<>() {};
    private final Exchange exchange;

    /** For {@link io.fareline.client.Fareline} to make. */
    public ApiClients(Exchange exchange) {
        this.exchange = exchange;
    }

    /** Registers one and issues its first secret. */
    public IssuedSecret register(String name, List<String> scopes) {
        return register(name, scopes, IdempotencyKey.random());
    }

    /** The same under the caller's key. */
    public IssuedSecret register(String name, List<String> scopes, IdempotencyKey key) {
        return exchange.send(Call.post(ALL, Map.of("name", name, "scopes", scopes), key), SECRET);
    }

    /** One of them. */
    public ApiClient get(String clientId) {
        return exchange.send(Call.get(one(clientId)), CLIENT);
    }

    /** @param after cursor of a page, null for the first one */
    public Page<ApiClient> page(String after, int limit) {
        return exchange.send(Call.get(ALL).with("after", after).with("limit", Pages.checked(limit)), PAGE);
    }

    /** All of them; each page is asked for when it is needed. */
    public Stream<ApiClient> all() {
        return Pages.all(after -> page(after, USUAL));
    }

    /** Grants it no more tokens. */
    public void disable(String clientId) {
        exchange.send(Call.delete(one(clientId)));
    }

    /** Issues a further secret; the others stay good. */
    public IssuedSecret issueSecret(String clientId) {
        return issueSecret(clientId, IdempotencyKey.random());
    }

    /** The same under the caller's key. */
    public IssuedSecret issueSecret(String clientId, IdempotencyKey key) {
        return exchange.send(Call.post(one(clientId) + "/secrets", key), SECRET);
    }

    /** Takes a secret out of use. */
    public void retireSecret(String clientId, UUID secretId) {
        exchange.send(Call.delete(one(clientId) + "/secrets/" + secretId));
    }

    private static String one(String clientId) {
        return ALL + "/" + Call.segment(clientId);
    }
}
