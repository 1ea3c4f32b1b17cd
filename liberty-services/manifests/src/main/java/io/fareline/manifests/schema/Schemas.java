package io.fareline.manifests.schema;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.fareline.manifests.object.Manifest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the projects publish about their kinds, as {@code reference/make-schemas.py} has written it down. */
public final class Schemas {
    private static final String ADDRESS = "https://fareline.example/schemas/";
    private static final List<String> FILES = List.of(
            "kubernetes", "istio", "external-secrets", "argo-cd", "prometheus-operator", "cert-manager", "kyverno");

    private final SchemaRegistry registry;
    private final Map<String, String> addresses = new HashMap<>();
    private final Map<String, Schema> schemas = new HashMap<>();

    public Schemas() {
        var texts = new HashMap<String, String>();
        for (var file : FILES) texts.put(ADDRESS + file, index(file));
        registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(texts));
    }

    /** What is wrong with the object, or that its kind is unknown. */
    public List<String> faults(Manifest manifest) {
        var kind = manifest.apiVersion() + " " + manifest.kind();
        if (!addresses.containsKey(kind)) return List.of(manifest.id() + ": there is no schema of " + kind);
        return schemas.computeIfAbsent(kind, this::load).validate(manifest.root()).stream()
                .map(error -> manifest.id() + ": " + text(error))
                .toList();
    }

    private static String text(Error error) {
        var place = error.getInstanceLocation().toString();
        return (place.isEmpty() ? "" : place + " ") + error.getMessage();
    }

    private Schema load(String kind) {
        return registry.getSchema(SchemaLocation.of(addresses.get(kind)));
    }

    /** Entry points are named by version and kind, with a blank between them. */
    private String index(String file) {
        try (var stream = Schemas.class.getResourceAsStream(file + ".json")) {
            var tree = new ObjectMapper().readTree(stream);
            for (var name : (Iterable<String>) tree.path("$defs")::fieldNames)
                if (name.contains(" ")) addresses.put(name, ADDRESS + file + "#/$defs/" + pointer(name));
            return tree.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String pointer(String name) {
        return name.replace("/", "~1").replace(" ", "%20");
    }
}
