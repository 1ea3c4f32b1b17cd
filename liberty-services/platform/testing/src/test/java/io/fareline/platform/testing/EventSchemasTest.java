package io.fareline.platform.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventSchemasTest {
    private static final String TYPE = "order-placed.v1";
    private static final String ENVELOPE = """
            {"specversion":"1.0","id":"0190163d-8694-739b-aea5-966c26f8ad91","source":"/shop","type":"order-placed.v1",
             "subject":"1","time":"2030-01-31T12:00:00Z","sequence":"0000000000000000001","version":"1",
             "datacontenttype":"application/json","data":{}}""";

    @TempDir
    Path folder;

    private EventSchemas schemas;

    @BeforeEach
    void writeOne() throws IOException {
        schemas = new EventSchemas(folder);
        Files.writeString(folder.resolve(TYPE + ".json"), """
                {"$schema":"https://json-schema.org/draft/2020-12/schema","type":"object","required":["orderId","at"],
                 "properties":{"orderId":{"type":"string","format":"uuid"},"at":{"type":"string","format":"date-time"}}}
                """);
    }

    @Test
    void whatKeepsTheContractHasNoFaultEvenWithMoreThanWasPromised() {
        assertEquals(List.of(), schemas.faults(TYPE, """
                {"orderId":"0190163d-8694-739b-aea5-966c26f8ad91","at":"2030-01-31T12:00:00.123Z","new":{"a":1}}"""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"at\":\"2030-01-31T12:00:00Z\"}",
                "{\"orderId\":7,\"at\":\"2030-01-31T12:00:00Z\"}",
                "{\"orderId\":\"seven\",\"at\":\"2030-01-31T12:00:00Z\"}",
                "{\"orderId\":\"0190163d-8694-739b-aea5-966c26f8ad91\",\"at\":\"yesterday\"}",
                "[]"
            })
    void whatBreaksItIsFound(String data) {
        assertFalse(schemas.faults(TYPE, data).isEmpty());
    }

    @Test
    void anEventWithoutASchemaIsAFault() {
        assertEquals(1, schemas.faults("order-lost.v1", "{}").size());
    }

    @Test
    void whatIsPromisedIsWhatConsumersMayRelyOn() {
        assertEquals(Set.of("orderId", "at"), schemas.promised(TYPE));
    }

    @Test
    void theEnvelopeIsHeldToItsOwn() {
        var approved = EventSchemas.approved();
        assertEquals(List.of(), approved.faultsOfEnvelope(ENVELOPE));
        assertTrue(approved.faultsOfEnvelope(ENVELOPE.replace("/shop", "shop")).size() > 0);
        assertTrue(approved.faultsOfEnvelope(ENVELOPE.replace("0000000000000000001", "1"))
                        .size()
                > 0);
        assertTrue(approved.faultsOfEnvelope(ENVELOPE.replace("\"version\":\"1\",", ""))
                        .size()
                > 0);
    }
}
