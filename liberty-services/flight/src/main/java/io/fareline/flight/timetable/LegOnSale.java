package io.fareline.flight.timetable;

import io.fareline.flight.network.Airport;
import io.fareline.flight.schedule.FlightNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * One leg as the timetable has it, taken out for people to see; times are exact to the minute.
 *
 * @param marketedAs the other numbers under which it is sold, parted by slashes
 */
public record LegOnSale(
        long id,
        int timesVersion,
        FlightNumber flight,
        LocalDate operatingOn,
        Airport origin,
        Airport destination,
        Instant departsAt,
        Instant arrivesAt,
        String originTerminal,
        String destinationTerminal,
        String aircraftType,
        String operatedBy,
        String marketedAs) {

    /** By the clocks of the origin. */
    public OffsetDateTime departsLocal() {
        return departsAt.atZone(origin.zone()).toOffsetDateTime();
    }

    /** By the clocks of the destination. */
    public OffsetDateTime arrivesLocal() {
        return arrivesAt.atZone(destination.zone()).toOffsetDateTime();
    }
}
