package io.fareline.runner.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.stream.Collectors;

/** A JSON answer as a person reads it at a terminal: one line for each value, findings by line and column. */
final class ReportText {
    private static final String INDENT = "  ";

    private ReportText() {}

    static String of(JsonNode report) {
        var text = new StringBuilder();
        object(report, "", text);
        return text.toString();
    }

    private static void object(JsonNode node, String indent, StringBuilder text) {
        for (var property : node.properties()) {
            var name = words(property.getKey());
            var value = property.getValue();
            if (value.isArray()) {
                array(name, value, indent, text);
            } else if (value.isObject()) {
                text.append(indent).append(name).append(":\n");
                object(value, indent + INDENT, text);
            } else {
                text.append(indent)
                        .append(name)
                        .append(": ")
                        .append(value.asText())
                        .append('\n');
            }
        }
    }

    private static void array(String name, JsonNode values, String indent, StringBuilder text) {
        if (values.isEmpty()) {
            text.append(indent).append(name).append(": none\n");
            return;
        }
        text.append(indent).append(name).append(":\n");
        for (var value : values) {
            text.append(indent).append(INDENT).append(line(value)).append('\n');
        }
    }

    private static String line(JsonNode value) {
        if (!value.isObject()) {
            return value.asText();
        }
        var place = value.has("line")
                ? "line " + value.path("line").asText()
                        + (value.has("column")
                                ? ", column " + value.path("column").asText()
                                : "") + ": "
                : "";
        var rest = value.properties().stream()
                .filter(property ->
                        !property.getKey().equals("line") && !property.getKey().equals("column"))
                .map(property -> value.size() <= 3 && !place.isEmpty()
                        ? text(property.getValue())
                        : words(property.getKey()) + " " + text(property.getValue()))
                .collect(Collectors.joining(", "));
        return place + rest;
    }

    private static String text(JsonNode value) {
        return value.isValueNode() ? value.asText() : value.toString();
    }

    // "datedLegs" reads as "dated legs".
    private static String words(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
    }
}
