package io.fareline.manifests.object;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/** A label selector as Kubernetes judges it: all of matchLabels and matchExpressions. An empty one takes everything. */
public record Selector(JsonNode written) {
    public boolean isEmpty() {
        return written.path("matchLabels").isEmpty()
                && written.path("matchExpressions").isEmpty();
    }

    public boolean takes(Map<String, String> labels) {
        for (var wanted : Manifest.texts(written.path("matchLabels")).entrySet())
            if (!wanted.getValue().equals(labels.get(wanted.getKey()))) return false;
        for (var expression : written.path("matchExpressions")) if (!holds(expression, labels)) return false;
        return true;
    }

    private static boolean holds(JsonNode expression, Map<String, String> labels) {
        var value = Optional.ofNullable(labels.get(expression.path("key").asText()));
        var values = Manifest.list(expression.path("values")).stream()
                .map(JsonNode::asText)
                .toList();
        return switch (expression.path("operator").asText()) {
            case "In" -> value.filter(values::contains).isPresent();
            case "NotIn" -> value.filter(values::contains).isEmpty();
            case "Exists" -> value.isPresent();
            case "DoesNotExist" -> value.isEmpty();
            default -> throw new IllegalArgumentException("No such operator: " + expression);
        };
    }

    /** Where labels stand alone, as in a Service. */
    public static boolean takes(JsonNode labels, Map<String, String> of) {
        return of.entrySet().containsAll(Manifest.texts(labels).entrySet());
    }
}
