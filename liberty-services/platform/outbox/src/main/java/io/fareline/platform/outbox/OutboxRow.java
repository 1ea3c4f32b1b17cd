package io.fareline.platform.outbox;

import jakarta.json.Json;
import java.io.StringReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** A numbered row of the outbox as the event that others are told, by the stream and at our own door alike. */
public final class OutboxRow {
    public static final String COLUMNS = "id, type, subject, version, data, traceparent, created_at, sequence";

    private OutboxRow() {}

    public static CloudEvent event(ResultSet row, String service) throws SQLException {
        try (var data = Json.createReader(new StringReader(row.getString("data")))) {
            return new CloudEvent(
                    row.getObject("id", UUID.class),
                    CloudEvent.sourceOf(service),
                    row.getString("type"),
                    row.getString("subject"),
                    row.getObject("created_at", OffsetDateTime.class).toInstant(),
                    Optional.ofNullable(row.getString("traceparent")),
                    row.getLong("sequence"),
                    row.getLong("version"),
                    data.readObject());
        }
    }
}
