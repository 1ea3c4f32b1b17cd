package io.fareline.manifests;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fareline.manifests.check.Overlay;
import io.fareline.manifests.object.Manifest;
import io.fareline.manifests.object.Manifests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** A rendered overlay with one thing in it spoilt, so that a check has something to find. */
public record Mutation(Overlay overlay) {
    private static final YAMLMapper YAML = new YAMLMapper();

    /** Puts YAML at a pointer into the object; the place must be there, or be new in an object or ({@code -}) a list that is. */
    public Mutation set(String kind, String name, String pointer, String yaml) {
        var place = JsonPointer.compile(pointer);
        var tree = only(kind, name).root().deepCopy();
        switch (tree.at(place.head())) {
            case ArrayNode array when place.last().getMatchingProperty().equals("-") -> array.add(node(yaml));
            case ObjectNode object -> object.set(place.last().getMatchingProperty(), node(yaml));
            case ArrayNode array -> array.set(place.last().getMatchingIndex(), node(yaml));
            default -> throw new AssertionError(kind + " " + name + " has nothing at " + place.head());
        }
        return with(only(kind, name), List.of(new Manifest(tree)));
    }

    public Mutation remove(String kind, String name, String pointer) {
        var place = JsonPointer.compile(pointer);
        var tree = only(kind, name).root().deepCopy();
        if (tree.at(place).isMissingNode()) throw new AssertionError(kind + " " + name + " has nothing at " + place);
        switch (tree.at(place.head())) {
            case ObjectNode object -> object.remove(place.last().getMatchingProperty());
            case ArrayNode array -> array.remove(place.last().getMatchingIndex());
            default -> throw new AssertionError(pointer);
        }
        return with(only(kind, name), List.of(new Manifest(tree)));
    }

    /** Wherever a text stands in the object, another. */
    public Mutation replace(String kind, String name, String text, String other) {
        var json = only(kind, name).root().toString();
        if (!json.contains(text)) throw new AssertionError(kind + " " + name + " has no " + text);
        return with(only(kind, name), List.of(new Manifest(node(json.replace(text, other)))));
    }

    public Mutation without(String kind, String name) {
        return with(only(kind, name), List.of());
    }

    public Mutation and(String yaml) {
        var all = new ArrayList<>(overlay.all());
        all.addAll(Manifests.parse(yaml).all());
        return new Mutation(new Overlay(overlay.name(), new Manifests(all)));
    }

    /** Generated names end in a hash, which may be left out. */
    private Manifest only(String kind, String name) {
        var found = overlay.of(kind).stream()
                .filter(each -> each.name().equals(name) || each.name().matches(name + "-[a-z0-9]{10}"))
                .toList();
        if (found.size() != 1) throw new AssertionError("There are " + found.size() + " of " + kind + " " + name);
        return found.getFirst();
    }

    private Mutation with(Manifest old, List<Manifest> instead) {
        var all = new ArrayList<Manifest>();
        for (var each : overlay.all())
            if (each == old) all.addAll(instead);
            else all.add(each);
        return new Mutation(new Overlay(overlay.name(), new Manifests(all)));
    }

    private static JsonNode node(String yaml) {
        try {
            return YAML.readTree(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
