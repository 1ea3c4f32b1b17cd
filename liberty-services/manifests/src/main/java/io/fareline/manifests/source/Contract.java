package io.fareline.manifests.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The operations that a service offers, by its approved OpenAPI. */
public final class Contract {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private Contract() {}

    /** In {@code path} a parameter is {@code {*}}; {@code callers} are the services that may ask, none for the public. */
    public record Operation(String method, String path, List<String> callers) {
        public boolean isInternal() {
            return path.startsWith("/internal/");
        }

        public String example() {
            return path.replace("{*}", "x");
        }
    }

    public static List<Operation> of(ServiceSource service) {
        var operations = new ArrayList<Operation>();
        for (var path : read(service).path("paths").properties())
            for (var operation : path.getValue().properties())
                if (METHODS.contains(operation.getKey()))
                    operations.add(new Operation(
                            operation.getKey().toUpperCase(Locale.ROOT),
                            path.getKey().replaceAll("\\{[^}]*}", "{*}"),
                            callers(operation.getValue())));
        return operations;
    }

    private static List<String> callers(JsonNode operation) {
        var callers = new ArrayList<String>();
        operation.path("x-callers").forEach(each -> callers.add(each.asText()));
        return callers;
    }

    private static JsonNode read(ServiceSource service) {
        try {
            return new YAMLMapper().readTree(service.contract().toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
