package io.fareline.client.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * One thing that clients may ask a service for.
 *
 * @param query the parameters of the address
 * @param takesKey whether it asks for an idempotency key
 * @param answer empty where the answer has no body
 * @param isOpen whether the contract does not say what the answer is
 */
record Operation(
        String service,
        String method,
        String path,
        Map<String, Schema> query,
        boolean takesKey,
        Optional<Schema> request,
        int status,
        Optional<Schema> answer,
        boolean isOpen) {
    private static final int NO_CONTENT = 204;

    static Operation of(
            Contracts contracts, String service, Map.Entry<String, JsonNode> path, Map.Entry<String, JsonNode> method) {
        var said = method.getValue();
        var query = new TreeMap<String, Schema>();
        boolean key = false;
        for (var parameter : parameters(path.getValue(), said)) {
            var name = parameter.path("name").asText();
            if (parameter.path("in").asText().equals("query"))
                query.put(name, Schema.of(contracts, service, parameter.path("schema")));
            key = key || name.equals("Idempotency-Key");
        }
        var good = said.path("responses")
                .propertyStream()
                .filter(response -> response.getKey().startsWith("2"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(service + " " + path.getKey() + " has no good answer."));
        int status = Integer.parseInt(good.getKey());
        var answer = body(contracts, service, good.getValue());
        var request = body(contracts, service, said.path("requestBody"));
        var known = new Operation(
                service, name(method), path.getKey(), query, key, request, status, Optional.empty(), false);
        boolean open = status != NO_CONTENT && answer.filter(Schema::says).isEmpty();
        return new Operation(
                service,
                known.method,
                known.path,
                query,
                key,
                request,
                status,
                open ? contracts.openAnswer(known) : answer,
                open);
    }

    private static String name(Map.Entry<String, JsonNode> method) {
        return method.getKey().toUpperCase(Locale.ROOT);
    }

    private static List<JsonNode> parameters(JsonNode path, JsonNode said) {
        var all = new ArrayList<JsonNode>();
        path.path("parameters").forEach(all::add);
        said.path("parameters").forEach(all::add);
        return all;
    }

    private static Optional<Schema> body(Contracts contracts, String service, JsonNode said) {
        return said.path("content")
                .propertyStream()
                .findFirst()
                .map(content -> Schema.of(contracts, service, content.getValue().path("schema")));
    }

    boolean isAskedBy(String verb, String address) {
        var pattern = Pattern.quote(path).replaceAll("\\{[^}]+}", "\\\\E[^/]+\\\\Q");
        return verb.equals(method) && address.matches(pattern);
    }

    @Override
    public String toString() {
        return service + " " + method + " " + path;
    }
}
