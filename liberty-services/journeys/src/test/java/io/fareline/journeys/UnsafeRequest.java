package io.fareline.journeys;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** A request that changes something, ready to be sent as often as one likes. */
record UnsafeRequest(String method, URI address, Map<String, String> headers, String body) {
    static final String KEY = "Idempotency-Key";
    private static final String JSON = "application/json";

    /** From outside, by one of the clients. */
    static UnsafeRequest of(Client client, String operation, String... variables) {
        return of("edge", operation, client.bearer(), variables);
    }

    /** To a service itself, by another one, on behalf of the buyer. */
    static UnsafeRequest between(String caller, String service, String operation, String... variables) {
        var request = of(service, operation, Client.service(caller).bearer(), variables);
        return request.with("Fareline-Acting-Client", Sandbox.value("buyer.id"));
    }

    private static UnsafeRequest of(String host, String operation, String bearer, String... variables) {
        var parts = operation.split(" ");
        var path = parts[1];
        for (var variable : variables) path = path.replaceFirst("\\{[^}]+}", variable);
        var headers = Map.of("Authorization", bearer, "Content-Type", JSON);
        return new UnsafeRequest(parts[0], Sandbox.url(host).resolve(path), headers, null);
    }

    UnsafeRequest with(String header, String value) {
        var more = new HashMap<>(headers);
        more.put(header, value);
        return new UnsafeRequest(method, address, more, body);
    }

    UnsafeRequest body(String text) {
        return new UnsafeRequest(method, address, headers, text);
    }

    Answer send() {
        return Http.sendAlone(method, address, headers, body);
    }
}
