package io.fareline.manifests.chart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The values as a table: what the schema says of each, and what it is where nobody says otherwise. */
final class ValuesTable {
    private final JsonNode schema;
    private final List<String> rows = new ArrayList<>();

    private ValuesTable(JsonNode schema) {
        this.schema = schema;
    }

    static String of(JsonNode schema, String values) throws IOException {
        var table = new ValuesTable(schema);
        table.rows.add("| value | default | is |");
        table.rows.add("|---|---|---|");
        var defaults = new YAMLMapper().readTree(values);
        table.values("", schema, defaults);
        // A service's are those of "defaults" once more.
        table.rows.removeIf(row -> row.startsWith("| `services.NAME."));
        return String.join("\n", table.rows);
    }

    private void values(String path, JsonNode node, JsonNode defaults) {
        var object = resolved(node);
        object.path("properties")
                .properties()
                .forEach(each -> value(path + each.getKey(), each.getValue(), defaults.path(each.getKey())));
        object.path("patternProperties")
                .properties()
                .forEach(each -> value(path + "NAME", each.getValue(), defaults.path("NAME")));
        if (object.path("items").has("properties")) values(path + "[].", object.path("items"), defaults.path(0));
    }

    private void value(String path, JsonNode node, JsonNode defaults) {
        var text = node.has("description") ? node : resolved(node);
        var shown = defaults.isMissingNode() || defaults.isObject() && !defaults.isEmpty() ? "" : "`" + defaults + "`";
        rows.add(
                "| `" + path + "` | " + shown + " | " + text.path("description").asText() + " |");
        values(path + (resolved(node).path("type").asText().equals("array") ? "" : "."), node, defaults);
    }

    private JsonNode resolved(JsonNode node) {
        var reference =
                node.path("allOf").path(0).path("$ref").asText(node.path("$ref").asText());
        return reference.isEmpty() ? node : schema.at(reference.substring(1));
    }
}
