package io.fareline.client.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fareline.client.contract.Conversation.Spoken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a request may say and the library never sends, and what it sends and the contract does not have. */
final class RequestGaps {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String KEY = "Idempotency-key";
    private final Set<String> found;
    private final Operation operation;
    private final List<Spoken> calls;

    /** @param calls all that ask for this operation */
    RequestGaps(Set<String> found, Operation operation, List<Spoken> calls) {
        this.found = found;
        this.operation = operation;
        this.calls = calls;
    }

    void find() {
        keys();
        query();
        operation
                .request()
                .filter(schema -> schema.kind() == Schema.Kind.OBJECT)
                .ifPresent(this::body);
        if (operation.request().isEmpty()
                && calls.stream().anyMatch(call -> !call.seen().body().isEmpty()))
            found.add(operation + " takes no body: send none.");
    }

    private void keys() {
        for (var call : calls) {
            boolean has = !call.seen().header(KEY).isEmpty();
            if (has != operation.takesKey())
                found.add(operation + (has ? " takes no" : " needs an") + " Idempotency-Key: see " + call + ".");
        }
        if (operation.takesKey()
                && calls.stream().noneMatch(call -> call.seen().header(KEY).equals(Arguments.KEY.value())))
            found.add(operation + " cannot be sent again by another process: add a method that takes the key.");
    }

    private void query() {
        var sent = new TreeMap<String, Set<String>>();
        for (var call : calls) {
            var query = URI.create(call.seen().target()).getRawQuery();
            if (query != null)
                for (String pair : query.split("&")) {
                    var parts = pair.split("=", 2);
                    var value = URLDecoder.decode(parts[1], StandardCharsets.UTF_8);
                    sent.computeIfAbsent(parts[0], _ -> new TreeSet<>()).add(value);
                }
        }
        operation.query().forEach((name, schema) -> {
            if (sent.containsKey(name)) values(schema, name, sent.get(name));
            else found.add(operation + " takes the parameter " + name + ": let a method send it.");
        });
        for (String name : sent.keySet())
            if (!operation.query().containsKey(name))
                found.add(operation + " takes no parameter " + name + ": send none.");
    }

    private void values(Schema schema, String name, Set<String> sent) {
        for (String value : schema.values())
            if (!sent.contains(value))
                found.add(operation + " takes " + value + " for " + name + ": add the value to what is sent.");
        if (!schema.values().isEmpty())
            for (String value : sent)
                if (!schema.values().contains(value))
                    found.add(operation + " takes no " + value + " for " + name + ": take the value out.");
    }

    private void body(Schema schema) {
        compare(schema, "", calls.stream().map(call -> read(call.seen().body())).toList());
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (IOException notJson) {
            throw new UncheckedIOException(body, notJson);
        }
    }

    private void compare(Schema schema, String place, List<JsonNode> sent) {
        switch (schema.kind()) {
            case OBJECT -> object(schema, place, sent);
            case LIST ->
                compare(
                        schema.items(),
                        place,
                        sent.stream().flatMap(JsonNode::valueStream).toList());
            case ENUMERATION ->
                values(
                        schema,
                        place,
                        new TreeSet<>(sent.stream().map(JsonNode::asText).toList()));
            default -> {}
        }
    }

    private void object(Schema schema, String place, List<JsonNode> sent) {
        Map<String, Schema> properties = schema.properties();
        properties.forEach((name, property) -> {
            var values = sent.stream()
                    .filter(one -> one.has(name))
                    .map(one -> one.get(name))
                    .toList();
            if (values.isEmpty())
                found.add(operation + " takes the property " + place + name + ": let a method send it.");
            else compare(property, place + name + ".", values);
        });
        for (var one : sent) {
            schema.required().stream()
                    .filter(name -> !one.has(name))
                    .forEach(
                            name -> found.add(operation + " needs the property " + place + name + ": always send it."));
            one.propertyStream()
                    .map(Map.Entry::getKey)
                    .filter(name -> !properties.containsKey(name))
                    .forEach(name -> found.add(operation + " takes no property " + place + name + ": send none."));
        }
    }
}
