package io.fareline.flight.inventory;

import io.fareline.flight.schedule.FlightNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/** One leg of one flight number on one operating date, as it is on sale or was cancelled. */
public record ScheduledLeg(
        long id,
        FlightNumber flight,
        LocalDate operatingOn,
        String origin,
        String destination,
        StationTime departure,
        StationTime arrival,
        String originTerminal,
        String destinationTerminal,
        String aircraftType,
        boolean cancelled) {

    /** From a row of the table, whatever other columns it has. */
    public static ScheduledLeg read(ResultSet row) throws SQLException {
        return new ScheduledLeg(
                row.getLong("id"),
                new FlightNumber(row.getString("carrier"), row.getInt("number"), row.getString("suffix")),
                row.getObject("operating_on", LocalDate.class),
                row.getString("origin"),
                row.getString("destination"),
                StationTime.read(row, "departs"),
                StationTime.read(row, "arrives"),
                row.getString("origin_terminal"),
                row.getString("destination_terminal"),
                row.getString("aircraft_type"),
                row.getString("status").equals("CANCELLED"));
    }

    /** Flight number and operating date, for people. */
    public String name() {
        return flight + " of " + operatingOn;
    }
}
