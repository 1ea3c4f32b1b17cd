package io.fareline.platform.outbox.dead;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Admin passes dead events on as they are, so that clients depend on what these records say. */
class DeadEventContractTest {
    private static final Path CONTRACT = Path.of("../../contracts/shared/outbox.openapi.yaml");
    private static final Map<String, String> TYPES = Map.of(
            "long", "integer int64",
            "Long", "integer int64",
            "int", "integer int32",
            "String", "string",
            "UUID", "string uuid",
            "Instant", "string date-time",
            "List", "array");

    @Test
    void whatAdminPassesOnIsWhatTheContractSays() throws IOException {
        assertEquals(schema("DeadEvent"), components(DeadEvent.class));
        assertEquals(schema("DeadEventPage"), components(DeadEventPage.class));
    }

    private static Map<String, String> schema(String name) throws IOException {
        var said = new ObjectMapper(new YAMLFactory())
                .readTree(CONTRACT.toFile())
                .at("/components/schemas/" + name + "/properties");
        var properties = new TreeMap<String, String>();
        said.propertyStream().forEach(property -> properties.put(property.getKey(), kind(property.getValue())));
        return properties;
    }

    private static String kind(JsonNode said) {
        return (said.path("type").asText() + " " + said.path("format").asText()).strip();
    }

    private static Map<String, String> components(Class<?> type) {
        var components = new TreeMap<String, String>();
        for (RecordComponent component : type.getRecordComponents())
            components.put(component.getName(), TYPES.get(component.getType().getSimpleName()));
        return components;
    }
}
