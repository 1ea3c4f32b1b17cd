package io.fareline.platform.outbox;

import jakarta.json.stream.JsonGenerator;
import java.time.Instant;
import java.util.UUID;

/**
 * An event that was looked at and has its id, on its way into the outbox.
 *
 * @param data a JSON object as text
 * @param traceparent null outside a trace
 */
public record PreparedEvent(UUID id, Event event, String data, String traceparent, Instant createdAt) {
    /** An object as {@code add_to_outbox} reads it. */
    public void write(String name, JsonGenerator json) {
        json.writeStartObject(name)
                .write("id", id.toString())
                .write("type", event.type())
                .write("subject", event.subject())
                .write("version", event.version())
                .write("data", data)
                .write("created_at", createdAt.toString());
        if (traceparent != null) json.write("traceparent", traceparent);
        json.writeEnd();
    }
}
