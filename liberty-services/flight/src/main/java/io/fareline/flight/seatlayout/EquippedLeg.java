package io.fareline.flight.seatlayout;

import io.fareline.flight.schedule.FlightNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** A dated leg with the aircraft that is to fly it. */
public record EquippedLeg(
        long id,
        FlightNumber flight,
        LocalDate operatingOn,
        String origin,
        String destination,
        Instant departsAt,
        boolean cancelled,
        int version,
        Equipment equipment) {
    static EquippedLeg read(ResultSet row) throws SQLException {
        return new EquippedLeg(
                row.getLong("id"),
                new FlightNumber(row.getString("carrier"), row.getInt("number"), row.getString("suffix")),
                row.getObject("operating_on", LocalDate.class),
                row.getString("origin"),
                row.getString("destination"),
                row.getObject("departs_at", OffsetDateTime.class).toInstant(),
                row.getString("status").equals("CANCELLED"),
                row.getInt("version"),
                new Equipment(
                        row.getString("carrier"), row.getString("aircraft_type"), row.getString("configuration")));
    }

    /** Flight number and operating date, for people. */
    public String name() {
        return flight + " of " + operatingOn;
    }
}
