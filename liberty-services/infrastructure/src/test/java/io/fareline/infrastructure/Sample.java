package io.fareline.infrastructure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fareline.infrastructure.estate.Check;
import io.fareline.infrastructure.estate.Estate;
import io.fareline.infrastructure.estate.Resource;
import io.fareline.manifests.check.Overlay;
import io.fareline.manifests.object.Manifests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A small sound environment with one thing in it spoilt, so that a check has something to find. */
public record Sample(Estate estate) {
    private static final YAMLMapper YAML = new YAMLMapper();

    public static Sample sound() {
        return new Sample(new Estate(
                new Estate.Place("prod", "333333333333", "eu-central-1"),
                resources(text("states.yaml")),
                new Overlay("prod", Manifests.parse(text("cluster.yaml")))));
    }

    /** Puts YAML at a pointer into the values of a resource. */
    public Sample set(String address, String pointer, String yaml) {
        var place = JsonPointer.compile(pointer);
        var tree = (ObjectNode) only(address).root().deepCopy();
        switch (tree.path("values").at(place.head())) {
            case ObjectNode object -> object.set(place.last().getMatchingProperty(), node(yaml));
            case ArrayNode array -> array.set(place.last().getMatchingIndex(), node(yaml));
            default -> throw new AssertionError(address + " has nothing at " + place.head());
        }
        return with(address, List.of(new Resource(only(address).stack(), tree)));
    }

    /** Wherever a text stands in the values of a resource, another. */
    public Sample replace(String address, String text, String other) {
        var json = only(address).root().toString();
        if (!json.contains(text)) throw new AssertionError(address + " has no " + text);
        return with(address, List.of(new Resource(only(address).stack(), node(json.replace(text, other)))));
    }

    public Sample without(String address) {
        only(address);
        return with(address, List.of());
    }

    public Sample and(String yaml) {
        var all = new ArrayList<>(estate.resources());
        all.addAll(resources(yaml));
        return new Sample(new Estate(estate.place(), all, estate.cluster()));
    }

    /** Wherever a text stands in what the cluster is given, another. */
    public Sample onCluster(String text, String other) {
        var all = text("cluster.yaml");
        if (!all.contains(text)) throw new AssertionError("The cluster has no " + text);
        return new Sample(new Estate(
                estate.place(),
                estate.resources(),
                new Overlay(estate.name(), Manifests.parse(all.replace(text, other)))));
    }

    /** That, and nothing else; and in the sound one nothing at all. */
    public void assertRefused(Check check, String... faults) {
        assertEquals(List.of(), check.faults(sound().estate()));
        assertEquals(lines(List.of(faults)), lines(check.faults(estate)));
    }

    private static String lines(List<String> faults) {
        return String.join("\n", faults.stream().sorted().toList());
    }

    private Resource only(String address) {
        var found = estate.resources().stream()
                .filter(each -> each.address().equals(address))
                .toList();
        if (found.size() != 1) throw new AssertionError("There are " + found.size() + " of " + address);
        return found.getFirst();
    }

    private Sample with(String address, List<Resource> instead) {
        var all = new ArrayList<Resource>();
        for (var each : estate.resources())
            if (each.address().equals(address)) all.addAll(instead);
            else all.add(each);
        return new Sample(new Estate(estate.place(), all, estate.cluster()));
    }

    private static List<Resource> resources(String yaml) {
        var all = new ArrayList<Resource>();
        node(yaml).forEach(each -> all.add(new Resource(each.path("stack").asText(), each)));
        return all;
    }

    private static JsonNode node(String yaml) {
        try {
            return YAML.readTree(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String name) {
        try (var file = Sample.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
