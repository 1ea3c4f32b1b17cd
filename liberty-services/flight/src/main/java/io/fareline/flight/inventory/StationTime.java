package io.fareline.flight.inventory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** One moment at an airport, by its own clocks and as an instant. */
public record StationTime(LocalDateTime local, Instant instant) {
    /** The local time with the offset that holds there at that moment. */
    public OffsetDateTime withOffset() {
        var utc = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        return local.atOffset(
                ZoneOffset.ofTotalSeconds((int) Duration.between(utc, local).toSeconds()));
    }

    /** From the columns {@code <event>_local} and {@code <event>_at}. */
    public static StationTime read(ResultSet row, String event) throws SQLException {
        return new StationTime(
                row.getObject(event + "_local", LocalDateTime.class),
                row.getObject(event + "_at", OffsetDateTime.class).toInstant());
    }
}
