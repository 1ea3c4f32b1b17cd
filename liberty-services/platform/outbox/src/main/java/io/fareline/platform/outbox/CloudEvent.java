package io.fareline.platform.outbox;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An event on its way, in the JSON format of CloudEvents 1.0. Its {@code sequence} counts the events of one producer
 * without gaps; as CloudEvents demands of that extension, it is a text that sorts like the number. The producer is the
 * {@code source}. What a reader does not know is ignored.
 */
public record CloudEvent(
        UUID id,
        String source,
        String type,
        String subject,
        Instant time,
        Optional<String> traceparent,
        long sequence,
        long version,
        JsonObject data) {

    private static final String SPEC_VERSION = "1.0";

    /** The source that a service's events name. */
    public static String sourceOf(String service) {
        return "/" + service;
    }

    public ReceivedEvent received() {
        return new ReceivedEvent(id, type, subject, version, data);
    }

    public String toJson() {
        return toJsonObject().toString();
    }

    public JsonObject toJsonObject() {
        var json = Json.createObjectBuilder()
                .add("specversion", SPEC_VERSION)
                .add("id", id.toString())
                .add("source", source)
                .add("type", type)
                .add("subject", subject)
                .add("time", time.toString())
                .add("sequence", "%019d".formatted(sequence))
                .add("version", Long.toString(version))
                .add("datacontenttype", "application/json");
        traceparent.ifPresent(parent -> json.add("traceparent", parent));
        return json.add("data", data).build();
    }

    /** @throws IllegalArgumentException if it is no event of ours; the message says why, without its content */
    public static CloudEvent parse(String json) {
        if (json == null) throw new IllegalArgumentException("The entry has no event.");
        try (var reader = Json.createReader(new StringReader(json))) {
            return of(reader.readObject());
        } catch (JsonException | IllegalStateException notJson) {
            throw new IllegalArgumentException("The entry is not a JSON object.", notJson);
        }
    }

    /** @throws IllegalArgumentException if it is no event of ours */
    public static CloudEvent of(JsonObject json) {
        try {
            return read(json);
        } catch (DateTimeException malformed) {
            throw new IllegalArgumentException("The event's time is malformed.", malformed);
        }
    }

    private static CloudEvent read(JsonObject json) {
        if (!SPEC_VERSION.equals(text(json, "specversion")))
            throw new IllegalArgumentException("The event is not of CloudEvents 1.0.");
        if (!(json.get("data") instanceof JsonObject data))
            throw new IllegalArgumentException("The event's data is not a JSON object.");
        return new CloudEvent(
                UUID.fromString(text(json, "id")),
                text(json, "source"),
                text(json, "type"),
                text(json, "subject"),
                Instant.parse(text(json, "time")),
                Optional.ofNullable(json.getString("traceparent", null)),
                Long.parseLong(text(json, "sequence")),
                Long.parseLong(text(json, "version")),
                data);
    }

    private static String text(JsonObject json, String name) {
        if (json.get(name) instanceof JsonString string) return string.getString();
        throw new IllegalArgumentException("The event's " + name + " is missing or no text.");
    }
}
