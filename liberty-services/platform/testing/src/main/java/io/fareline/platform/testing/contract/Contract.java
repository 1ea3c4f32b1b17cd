package io.fareline.platform.testing.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The approved OpenAPI of one service. */
public final class Contract {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final String ENDING = ".openapi.yaml";
    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch", "head", "options");
    private final String service;
    private final JsonNode document;

    private Contract(String service, JsonNode document) {
        this.service = service;
        this.document = document;
    }

    /** All contracts of a folder, one file a service. */
    public static List<Contract> all(Path folder) {
        try (var files = Files.list(folder)) {
            var contracts = new ArrayList<Contract>();
            for (var file : files.filter(Contract::isOne).sorted().toList()) {
                var name = file.getFileName().toString();
                contracts.add(of(name.substring(0, name.length() - ENDING.length()), Files.readString(file)));
            }
            return contracts;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the contracts in " + folder, e);
        }
    }

    public static Contract of(String service, String yaml) {
        try {
            return new Contract(service, YAML.readTree(yaml));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("The contract of " + service + " is no YAML", e);
        }
    }

    private static boolean isOne(Path file) {
        return file.getFileName().toString().endsWith(ENDING);
    }

    public String service() {
        return service;
    }

    public List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(entry -> {
                    if (METHODS.contains(entry.getKey())) {
                        operations.add(operation(path.getKey(), path.getValue(), entry));
                    }
                }));
        return operations;
    }

    /** The same contract with those operations alone, as YAML. */
    public String only(Predicate<Operation> wanted) {
        ObjectNode copy = document.deepCopy();
        var paths = (ObjectNode) copy.path("paths");
        for (var operation : operations()) {
            if (!wanted.test(operation)) {
                var path = (ObjectNode) paths.path(operation.path());
                path.remove(operation.method().toLowerCase(Locale.ROOT));
                if (path.propertyStream().noneMatch(left -> METHODS.contains(left.getKey()))) {
                    paths.remove(operation.path());
                }
            }
        }
        try {
            return YAML.writeValueAsString(copy);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("Cannot write the contract of " + service, e);
        }
    }

    private Operation operation(String path, JsonNode shared, Map.Entry<String, JsonNode> method) {
        var said = method.getValue();
        var callers = new ArrayList<String>();
        said.path("x-callers").forEach(caller -> callers.add(caller.asText()));
        var parameters = new LinkedHashMap<String, String>();
        shared.path("parameters").forEach(parameter -> keep(parameter, parameters));
        said.path("parameters").forEach(parameter -> keep(parameter, parameters));
        return new Operation(
                service,
                method.getKey().toUpperCase(Locale.ROOT),
                path,
                scope(path, said),
                List.copyOf(callers),
                parameters,
                said.path("requestBody")
                        .path("content")
                        .propertyStream()
                        .map(Map.Entry::getKey)
                        .findFirst());
    }

    private void keep(JsonNode parameter, Map<String, String> parameters) {
        if (parameter.path("in").asText().equals("path")) {
            var schema = parameter.path("schema");
            var reference = schema.path("$ref").asText("");
            var resolved = reference.isEmpty() ? schema : document.at(reference.substring(1));
            parameters.put(
                    parameter.path("name").asText(), resolved.path("format").asText(""));
        }
    }

    private Optional<String> scope(String path, JsonNode said) {
        var scopes = new ArrayList<String>();
        said.path("security").forEach(way -> way.forEach(names -> names.forEach(name -> scopes.add(name.asText()))));
        if (scopes.size() > 1) {
            throw new IllegalArgumentException(service + " asks for more than one scope at " + path);
        }
        return scopes.stream().findFirst();
    }
}
