package io.fareline.platform.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RecordShapeTest {
    enum Mode {
        HOLD,
        INSTANT
    }

    record Item(String name, LocalDate on, Integer count) {}

    record Order(UUID id, Mode mode, boolean urgent, long amount, Instant at, List<Item> items) {}

    @TolerantReader
    record Message(String name) {}

    @Test
    void aBodyThatFitsHasNoFaults() {
        assertEquals("", faults("""
                {"id": "0190163d-8694-739b-aea5-966c26f8ad91", "mode": "HOLD", "urgent": true, "amount": 12,
                 "at": "2030-01-31T12:00:00Z", "items": [{"name": "a", "on": "2030-01-31", "count": 3}]}"""));
    }

    @Test
    void absentAndNullAreLeftToTheConstraints() {
        assertEquals("", faults("{\"id\": null, \"items\": [{}]}"));
    }

    @Test
    void everyUnknownPropertyIsNamedByItsPath() {
        assertEquals("colour, items[0].size", faults("{\"colour\": 1, \"items\": [{\"size\": 2}]}"));
    }

    @Test
    void aMessageBetweenServicesMayCarryMore() {
        assertEquals(List.of(), RecordShape.faults(json("{\"name\": \"a\", \"more\": 1}"), Message.class));
    }

    @Test
    void everyTypeRefusesWhatItIsNot() {
        assertEquals("id", faults("{\"id\": \"1-1-1-1-1\"}"));
        assertEquals("id", faults("{\"id\": \"no\"}"));
        assertEquals("mode", faults("{\"mode\": \"hold\"}"));
        assertEquals("urgent", faults("{\"urgent\": \"true\"}"));
        assertEquals("amount", faults("{\"amount\": 1.5}"));
        assertEquals("amount", faults("{\"amount\": 1e99}"));
        assertEquals("amount", faults("{\"amount\": 1e999999999}"));
        assertEquals("amount", faults("{\"amount\": \"1\"}"));
        assertEquals("at", faults("{\"at\": \"2030-01-31\"}"));
        assertEquals("items", faults("{\"items\": {}}"));
        assertEquals("items[0]", faults("{\"items\": [1]}"));
        assertEquals("items[0]", faults("{\"items\": [null]}"));
        assertEquals("items[0].on", faults("{\"items\": [{\"on\": \"2030-02-30\"}]}"));
        assertEquals("items[0].count", faults("{\"items\": [{\"count\": 2147483648}]}"));
        assertEquals("", faults("{\"items\": [{\"count\": 2147483647}]}"));
    }

    @Test
    void aBodyThatIsNoObjectIsAFaultOfItsOwn() {
        assertEquals(1, RecordShape.faults(json("[]"), Order.class).size());
        assertEquals(1, RecordShape.faults(json("null"), Order.class).size());
    }

    @Test
    void faultsAreBoundedAndSoAreTheirNames() {
        var many = new StringBuilder("{\"x\": 0");
        for (int i = 0; i < 100; i++)
            many.append(", \"").append("y".repeat(200)).append(i).append("\": 1");
        List<FieldError> faults = RecordShape.faults(json(many.append('}').toString()), Order.class);
        assertEquals(20, faults.size());
        assertEquals(101, faults.getLast().field().length());
    }

    private static String faults(String text) {
        return RecordShape.faults(json(text), Order.class).stream()
                .map(FieldError::field)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static JsonValue json(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readValue();
        }
    }
}
