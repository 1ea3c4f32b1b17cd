package io.fareline.flight.flightlist;

import io.fareline.flight.network.Airport;
import io.fareline.flight.sharedanswer.AskedRoute;
import io.fareline.flight.timetable.LegOnSale;
import io.fareline.flight.timetable.Timetable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Takes the flights of some days out of a timetable. */
final class ListFlights {
    private ListFlights() {}

    static FlightList in(Timetable timetable, FlightListQuestion question) {
        var flights = daysByFlight(timetable, question.route()).entrySet().stream()
                .map(entry -> entry.getKey().on(entry.getValue()))
                .sorted(Comparator.comparing(FlightView::cursor))
                .toList();
        return FlightList.page(flights, question.after(), question.limit());
    }

    private static Map<FlightView, List<LocalDate>> daysByFlight(Timetable timetable, AskedRoute asked) {
        var days = new LinkedHashMap<FlightView, List<LocalDate>>();
        for (var origin : asked.origins())
            for (var destination : asked.destinations()) add(days, timetable, origin, destination, asked);
        return days;
    }

    private static void add(
            Map<FlightView, List<LocalDate>> days,
            Timetable timetable,
            Airport origin,
            Airport destination,
            AskedRoute asked) {
        var stations = timetable.stations();
        var route = timetable.route(stations.number(origin.iata()), stations.number(destination.iata()));
        if (route == null) return;
        var departures = route.departures();
        int end = minute(asked.until().plusDays(1), origin);
        for (int place = departures.notBefore(minute(asked.from(), origin));
                place < departures.count() && departures.departsAt(place) < end;
                place++) {
            var legs = legs(timetable, departures.firstLeg(place), departures.legs(place));
            var day = legs.getFirst().departsLocal().toLocalDate();
            days.computeIfAbsent(FlightView.of(legs), _ -> new ArrayList<>()).add(day);
        }
    }

    private static List<LegOnSale> legs(Timetable timetable, int first, int count) {
        return IntStream.range(first, first + count).mapToObj(timetable::leg).toList();
    }

    /** Of the beginning of that day there. */
    private static int minute(LocalDate day, Airport airport) {
        return (int) (day.atStartOfDay(airport.zone()).toEpochSecond() / 60);
    }
}
