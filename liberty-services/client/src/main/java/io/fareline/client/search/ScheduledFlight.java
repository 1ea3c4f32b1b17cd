package io.fareline.client.search;

import java.time.LocalDate;
import java.util.List;

/**
 * One flight number from where it is boarded to where it is left, as it goes on some days. Times are HH:MM by the clocks of
 * the airport.
 *
 * @param operatedBy who flies it, null where the flight's own carrier does or where its legs differ
 * @param arrivalDay days from the date of departure to that of arrival
 * @param departureOn the days, local dates at the origin
 */
public record ScheduledFlight(
        String flightNumber,
        String operatedBy,
        String origin,
        String destination,
        String departureTime,
        String arrivalTime,
        int arrivalDay,
        long durationMinutes,
        String aircraftType,
        List<Leg> legs,
        List<LocalDate> departureOn) {

    /** One take-off and landing. Days count from the date on which the flight departs. A terminal is null where none is known. */
    public record Leg(
            String operatedBy,
            String origin,
            String originTerminal,
            String destination,
            String destinationTerminal,
            int departureDay,
            String departureTime,
            int arrivalDay,
            String arrivalTime,
            long durationMinutes,
            String aircraftType) {}
}
