package io.fareline.platform.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.platform.testing.EventSchemas;
import jakarta.json.Json;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CloudEventTest {
    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    @Test
    void whatIsWrittenIsRead() {
        var event = event(Optional.of(TRACE), 42);
        assertEquals(event, CloudEvent.parse(event.toJson()));
    }

    @Test
    void theFormatIsThatOfCloudEvents() {
        assertEquals(
                "{\"specversion\":\"1.0\",\"id\":\"0190163d-8694-739b-aea5-966c26f8ad91\",\"source\":\"/shop\","
                        + "\"type\":\"order-placed.v1\",\"subject\":\"7\",\"time\":\"2030-01-31T12:00:00Z\","
                        + "\"sequence\":\"0000000000000000042\",\"version\":\"3\","
                        + "\"datacontenttype\":\"application/json\",\"data\":{\"total\":1}}",
                event(Optional.empty(), 42).toJson());
    }

    @Test
    void theEnvelopeKeepsItsContract() {
        var schemas = EventSchemas.approved();
        assertEquals(
                List.of(),
                schemas.faultsOfEnvelope(event(Optional.of(TRACE), 42).toJson()));
        assertEquals(
                List.of(),
                schemas.faultsOfEnvelope(event(Optional.empty(), Long.MAX_VALUE).toJson()));
    }

    @Test
    void sequencesSortAsTextLikeTheNumbers() {
        assertTrue(sequenceText(9).compareTo(sequenceText(10)) < 0);
    }

    @Test
    void whatAReaderDoesNotKnowIsIgnored() {
        String json = event(Optional.empty(), 42).toJson().replace("{\"spec", "{\"later\":[1],\"spec");
        assertEquals(event(Optional.empty(), 42), CloudEvent.parse(json));
    }

    @Test
    void withoutATraceThereIsNoTraceParent() {
        assertFalse(event(Optional.empty(), 1).toJson().contains("traceparent"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"specversion", "id", "source", "type", "subject", "time", "sequence", "version", "data"})
    void withoutAnyOneAttributeItIsNoEvent(String attribute) {
        String json = event(Optional.of(TRACE), 42).toJson().replace("\"" + attribute + "\"", "\"x\"");
        assertThrows(IllegalArgumentException.class, () -> CloudEvent.parse(json));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "[]", "{}", "{\"id\":1}", "{\"specversion\":\"1.0\""})
    void whatIsNoJsonObjectIsNoEvent(String json) {
        assertThrows(IllegalArgumentException.class, () -> CloudEvent.parse(json));
    }

    @Test
    void anEntryWithoutTheFieldIsNoEvent() {
        assertThrows(IllegalArgumentException.class, () -> CloudEvent.parse(null));
    }

    @Test
    void malformedValuesAreRefused() {
        String json = event(Optional.empty(), 42).toJson();
        for (String broken : new String[] {
            json.replace("2030-01-31T", "31.1.2030 "), json.replace("0190163d", "x"), json.replace("042\"", "x\"")
        }) assertThrows(IllegalArgumentException.class, () -> CloudEvent.parse(broken));
    }

    private static String sequenceText(long sequence) {
        try (var json = Json.createReader(
                new StringReader(event(Optional.empty(), sequence).toJson()))) {
            return json.readObject().getString("sequence");
        }
    }

    private static CloudEvent event(Optional<String> traceparent, long sequence) {
        return new CloudEvent(
                UUID.fromString("0190163d-8694-739b-aea5-966c26f8ad91"),
                "/shop",
                "order-placed.v1",
                "7",
                Instant.parse("2030-01-31T12:00:00Z"),
                traceparent,
                sequence,
                3,
                Json.createObjectBuilder().add("total", 1).build());
    }
}
