package io.fareline.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The operations of all approved contracts that may change something, as {@code POST /v1/bookings}. */
final class UnsafeOperations {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final List<String> METHODS = List.of("post", "put", "patch", "delete");

    private UnsafeOperations() {}

    /** Each with what its contract says of it. */
    static Map<String, JsonNode> all() {
        var operations = new TreeMap<String, JsonNode>();
        for (var service : List.of("auth", "flight", "booking", "payment", "admin"))
            of(service, contract(service), operations);
        return operations;
    }

    static void of(String service, JsonNode contract, Map<String, JsonNode> operations) {
        contract.path("paths")
                .properties()
                .forEach(path -> METHODS.forEach(method -> {
                    var operation = path.getValue().path(method);
                    if (operation.isMissingNode()) return;
                    var name = method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey();
                    if (operations.put(name, operation) != null)
                        throw new IllegalStateException(
                                service + " offers " + name + ", which another service offers too.");
                }));
    }

    static JsonNode contract(String service) {
        try {
            return YAML.readTree(
                    Files.readString(Path.of(System.getProperty("fareline.contracts"), service + ".openapi.yaml")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Whether the operation says everything of a key that a client must know. */
    static boolean takesAKey(JsonNode operation) {
        for (var parameter : operation.path("parameters")) {
            if (!parameter.path("name").asText().equals(UnsafeRequest.KEY)) continue;
            var schema = parameter.path("schema");
            boolean complete = parameter.path("in").asText().equals("header")
                    && parameter.path("required").asBoolean()
                    && schema.path("minLength").asInt() == 1
                    && schema.path("maxLength").asInt() == 255;
            var answers = new HashSet<String>();
            operation.path("responses").fieldNames().forEachRemaining(answers::add);
            if (!complete || !answers.containsAll(List.of("409", "422")) || !tellsReplays(operation))
                throw new AssertionError("A contract says too little of the key: " + operation);
            return true;
        }
        return false;
    }

    private static boolean tellsReplays(JsonNode operation) {
        for (var answer : operation.path("responses").properties())
            if (answer.getKey().startsWith("2")
                    && answer.getValue().path("headers").has("Idempotency-Replayed")) return true;
        return false;
    }
}
