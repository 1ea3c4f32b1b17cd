package io.fareline.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each service says of its API is what was approved; a change shows as a difference of a file. */
class ContractJourney {
    private static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
                    .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                    .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                    .build())
            .configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);

    @ParameterizedTest
    @ValueSource(strings = {"auth", "flight", "booking", "payment", "admin"})
    void theApiIsTheApprovedOne(String service) throws IOException {
        var said = Http.send(
                        "GET", Sandbox.url(service).resolve("/openapi"), Map.of("Accept", "application/yaml"), null)
                .is(200)
                .body();
        var written = Path.of(System.getProperty("fareline.written"), service + ".openapi.yaml");
        Files.createDirectories(written.getParent());
        Files.writeString(written, normal(said));
        var approved = Path.of(System.getProperty("fareline.contracts"), service + ".openapi.yaml");
        var expected = Files.exists(approved) ? Files.readString(approved) : "";
        assertEquals(
                expected,
                normal(said),
                "The API of " + service + " is not the approved one. If the change is meant, approve it:\ncp " + written
                        + " " + approved.normalize());
    }

    @Test
    void aChangeOfTheApiWouldBeSeen() throws IOException {
        var approved = Files.readString(Path.of(System.getProperty("fareline.contracts"), "flight.openapi.yaml"));
        assertNotEquals(normal(approved), normal(approved.replaceFirst("/v1/offers", "/v1/offer")));
    }

    /** Without the address of this machine, and in an order that does not depend on the order of classes. */
    private static String normal(String yaml) throws IOException {
        var tree = new TreeMap<>(YAML.readValue(yaml, new TypeReference<Map<String, Object>>() {}));
        tree.remove("servers");
        return YAML.writeValueAsString(tree);
    }
}
