package io.fareline.platform.testing;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The contract of events, as JSON schemas in {@code liberty-services/contracts/events}: one for the data of each type and
 * one for the envelope. Producers are held to them, and consumers to what they promise. Properties that a schema does not
 * know are allowed, as readers ignore them.
 */
public final class EventSchemas {
    private static final String ENVELOPE = "cloud-event";
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Path folder;

    EventSchemas(Path folder) {
        this.folder = folder;
    }

    /** Those of this repository, found from the module whose tests run. */
    public static EventSchemas approved() {
        var module = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
        for (var parent = module; parent != null; parent = parent.getParent()) {
            var folder = parent.resolve("contracts/events");
            if (Files.isDirectory(folder)) {
                return new EventSchemas(folder);
            }
        }
        throw new ServerFailure("No contracts/events above " + module);
    }

    /** What is wrong with an event's data, in words; nothing when it keeps its contract. */
    public List<String> faults(String type, String data) {
        if (!Files.exists(file(type))) {
            return List.of("There is no schema " + file(type) + "; an event needs one before it is told.");
        }
        return validate(schema(type), data);
    }

    /** What is wrong with a whole event, its data left aside. */
    public List<String> faultsOfEnvelope(String event) {
        return validate(schema(ENVELOPE), event);
    }

    /** The properties that every event of the type has. */
    public Set<String> promised(String type) {
        var names = new TreeSet<String>();
        schema(type).getSchemaNode().path("required").forEach(name -> names.add(name.textValue()));
        return names;
    }

    private static List<String> validate(Schema schema, String json) {
        return schema
                .validate(
                        json,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    private Schema schema(String name) {
        try {
            return REGISTRY.getSchema(Files.readString(file(name)), InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the schema of " + name, e);
        }
    }

    private Path file(String name) {
        return folder.resolve(name + ".json");
    }
}
