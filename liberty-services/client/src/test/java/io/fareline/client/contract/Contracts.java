package io.fareline.client.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The approved contracts of all services, as far as clients are concerned. */
final class Contracts {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final String ENDING = ".openapi.yaml";
    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch");
    private final Map<String, JsonNode> documents;
    private final JsonNode openAnswers;

    private Contracts(Map<String, JsonNode> documents, JsonNode openAnswers) {
        this.documents = documents;
        this.openAnswers = openAnswers;
    }

    static Contracts approved() throws IOException {
        var folder = Path.of(System.getProperty("fareline.contracts"));
        var documents = new TreeMap<String, JsonNode>();
        for (var place : List.of(folder, folder.resolve("shared")))
            try (var files = Files.list(place)) {
                for (var file :
                        files.filter(path -> path.toString().endsWith(ENDING)).toList())
                    documents.put(file.getFileName().toString().replace(ENDING, ""), YAML.readTree(file.toFile()));
            }
        try (var openAnswers = Contracts.class.getResourceAsStream("open-answers.yaml")) {
            return new Contracts(documents, YAML.readTree(openAnswers));
        }
    }

    /** The same, with that change at that place of a service's contract. */
    Contracts with(String service, String place, Consumer<ObjectNode> change) {
        var changed = new TreeMap<>(documents);
        JsonNode document = documents.get(service).deepCopy();
        change.accept((ObjectNode) document.at(place));
        changed.put(service, document);
        return new Contracts(changed, openAnswers);
    }

    /** What clients may ask for. */
    List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        documents.forEach((service, document) -> document.path("paths").properties().stream()
                .filter(path -> !path.getKey().startsWith("/internal/"))
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .forEach(method -> operations.add(Operation.of(this, service, path, method)))));
        return operations;
    }

    /** Those whose answers are told apart from their contract. */
    List<String> openAnswers() {
        return openAnswers.propertyStream().map(Map.Entry::getKey).toList();
    }

    Optional<Schema> openAnswer(Operation operation) {
        return Optional.ofNullable(openAnswers.get(operation.toString()))
                .map(said -> Schema.of(this, operation.service(), said));
    }

    JsonNode at(String service, String place) {
        var found = documents.getOrDefault(service, YAML.nullNode()).at(place);
        if (found.isMissingNode()) throw new AssertionError("There is no " + place + " in the contract of " + service);
        return found;
    }
}
