package io.fareline.flight.flightlist;

import io.fareline.flight.timetable.LegOnSale;
import jakarta.json.bind.annotation.JsonbTransient;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * One flight number from board to off point, as it goes on some days. Times are HH:MM by the clocks of the airport.
 *
 * @param arrivalDay days from the date of departure to that of arrival
 * @param operatedBy null where the flight's own carrier flies, or where legs differ
 * @param departureOn the days, by the calendar of the origin
 */
public record FlightView(
        String flightNumber,
        String operatedBy,
        String origin,
        String destination,
        String departureTime,
        String arrivalTime,
        int arrivalDay,
        long durationMinutes,
        String aircraftType,
        List<FlightLeg> legs,
        List<LocalDate> departureOn) {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    /**
     * One take-off and landing. Days count from the date on which the flight departs; a terminal is null where none is
     * known.
     */
    public record FlightLeg(
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

    /** Without its days: those on which it is the same are one flight in the list. */
    static FlightView of(List<LegOnSale> legs) {
        var first = legs.getFirst();
        var last = legs.getLast();
        var departs = first.departsLocal();
        return new FlightView(
                first.flight().toString(),
                operator(legs),
                first.origin().iata(),
                last.destination().iata(),
                CLOCK.format(departs),
                CLOCK.format(last.arrivesLocal()),
                day(departs, last.arrivesLocal()),
                minutes(first, last),
                first.aircraftType(),
                legs.stream().map(leg -> view(leg, departs)).toList(),
                List.of());
    }

    FlightView on(List<LocalDate> days) {
        return new FlightView(
                flightNumber,
                operatedBy,
                origin,
                destination,
                departureTime,
                arrivalTime,
                arrivalDay,
                durationMinutes,
                aircraftType,
                legs,
                List.copyOf(days));
    }

    /** What no other flight of a list has; in their order. */
    @JsonbTransient
    String cursor() {
        return departureTime.replace(":", "") + "." + flightNumber + "." + departureOn.getFirst() + "." + origin
                + destination;
    }

    private static FlightLeg view(LegOnSale leg, OffsetDateTime departs) {
        return new FlightLeg(
                known(leg.operatedBy()),
                leg.origin().iata(),
                known(leg.originTerminal()),
                leg.destination().iata(),
                known(leg.destinationTerminal()),
                day(departs, leg.departsLocal()),
                CLOCK.format(leg.departsLocal()),
                day(departs, leg.arrivesLocal()),
                CLOCK.format(leg.arrivesLocal()),
                minutes(leg, leg),
                leg.aircraftType());
    }

    private static String operator(List<LegOnSale> legs) {
        var operators = legs.stream().map(LegOnSale::operatedBy).distinct().toList();
        return operators.size() == 1 ? known(operators.getFirst()) : null;
    }

    private static int day(OffsetDateTime departs, OffsetDateTime moment) {
        return (int) ChronoUnit.DAYS.between(departs.toLocalDate(), moment.toLocalDate());
    }

    private static long minutes(LegOnSale first, LegOnSale last) {
        return Duration.between(first.departsAt(), last.arrivesAt()).toMinutes();
    }

    private static String known(String text) {
        return text.isEmpty() ? null : text;
    }
}
