package io.fareline.flight.timetable;

import io.fareline.flight.connection.Border;

/**
 * One leg of a dated flight, as it is handed to the timetable.
 *
 * @param sequence place in the flight as scheduled, 1 for the first; a number is left out where a leg is not on sale
 * @param timesVersion that its offers must name
 * @param departsAt minutes since 1970-01-01T00:00Z
 * @param arrivesAt minutes since 1970-01-01T00:00Z
 * @param operatedBy designator of the airline or of its flight, empty where the flight's own carrier flies
 * @param marketedAs the other numbers under which it is sold, parted by slashes; empty where there is none
 * @param originStatus how the station counts it in connections; {@link Border#BY_COUNTRY} unless the schedule says
 * @param seats left in each booking class, packed as {@link Seats} does
 */
public record TimetableLeg(
        long id,
        int sequence,
        int timesVersion,
        String origin,
        String destination,
        int departsAt,
        int arrivesAt,
        String originTerminal,
        String destinationTerminal,
        String aircraftType,
        String operatedBy,
        String marketedAs,
        Border originStatus,
        Border destinationStatus,
        long[] seats) {

    /** One that nobody sells under another number. */
    public TimetableLeg(
            long id,
            int sequence,
            int timesVersion,
            String origin,
            String destination,
            int departsAt,
            int arrivesAt,
            String originTerminal,
            String destinationTerminal,
            String aircraftType,
            String operatedBy,
            Border originStatus,
            Border destinationStatus,
            long[] seats) {
        this(
                id,
                sequence,
                timesVersion,
                origin,
                destination,
                departsAt,
                arrivesAt,
                originTerminal,
                destinationTerminal,
                aircraftType,
                operatedBy,
                "",
                originStatus,
                destinationStatus,
                seats);
    }
}
