package io.fareline.manifests.object;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One object as a cluster would be given it. */
public record Manifest(JsonNode root) {
    public String apiVersion() {
        return text("apiVersion");
    }

    public String kind() {
        return text("kind");
    }

    public String name() {
        return text("metadata.name");
    }

    /** Empty where the object belongs to the whole cluster. */
    public String namespace() {
        return text("metadata.namespace");
    }

    /** How faults name it. */
    public String id() {
        return kind() + " " + (namespace().isEmpty() ? "" : namespace() + "/") + name();
    }

    public boolean is(String kind, String name) {
        return kind().equals(kind) && name().equals(name);
    }

    public Map<String, String> labels() {
        return texts(at("metadata.labels"));
    }

    public Optional<String> annotation(String name) {
        return Optional.ofNullable(
                root.path("metadata").path("annotations").path(name).textValue());
    }

    /** What stands under names with dots between them, or a missing node. */
    public JsonNode at(String path) {
        return at(root, path);
    }

    /** Empty where nothing stands there. */
    public String text(String path) {
        return at(path).asText();
    }

    public static JsonNode at(JsonNode node, String path) {
        var found = node;
        for (var name : path.split("\\.")) found = found.path(name);
        return found;
    }

    public static List<JsonNode> list(JsonNode node) {
        var list = new ArrayList<JsonNode>();
        node.forEach(list::add);
        return list;
    }

    public static Map<String, String> texts(JsonNode node) {
        var texts = new LinkedHashMap<String, String>();
        node.properties()
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asText()));
        return texts;
    }
}
