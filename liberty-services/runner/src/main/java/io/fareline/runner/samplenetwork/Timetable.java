package io.fareline.runner.samplenetwork;

import io.fareline.flight.network.Airport;
import io.fareline.flight.network.Airports;
import io.fareline.runner.samplenetwork.Timing.ArrivingAt;
import io.fareline.runner.samplenetwork.Timing.LeavingAt;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Draws up the sample airline's flights: every choice follows from the distance and the place in the list. */
final class Timetable {
    private static final int FIRST_TRUNK_NUMBER = 1;
    private static final Set<DayOfWeek> DAILY = EnumSet.allOf(DayOfWeek.class);
    private static final Set<DayOfWeek> NOT_ON_SATURDAY = EnumSet.complementOf(EnumSet.of(DayOfWeek.SATURDAY));

    /** How far a bank's departures lie after its middle, and its arrivals before: 40 to 95 minutes. */
    private static final int BANK_GAP = 40;

    private static final int PLACES_IN_BANK = 12;
    private static final int SHORT_MINUTES = 150;
    private static final int LONG_MINUTES = 300;
    private static final LocalTime DAWN = LocalTime.of(5, 0);
    private static final LocalTime NIGHT = LocalTime.of(23, 0);

    private final Airports airports;
    private final LocalDate reference;
    private final List<SampleFlight> flights = new ArrayList<>();

    /** @param reference the date on which the banks are made to fit; any other differs by clock changes only */
    Timetable(Airports airports, LocalDate reference) {
        this.airports = airports;
        this.reference = reference;
    }

    List<SampleFlight> flights() {
        var trunk = FIRST_TRUNK_NUMBER;
        for (var through : Through.ALL) {
            var there = through.stations().stream().map(this::airport).toList();
            flights.add(new SampleFlight(trunk++, hops(there), new LeavingAt(through.leavingAt()), DAILY));
            flights.add(new SampleFlight(trunk++, hops(there.reversed()), new LeavingAt(through.backAt()), DAILY));
        }
        for (var hub : Hub.ALL) {
            var number = hub.firstNumber();
            for (int place = 0; place < hub.spokes().size(); place++) number = addRotations(hub, place, number);
        }
        return List.copyOf(flights);
    }

    private int addRotations(Hub hub, int place, int number) {
        var out = Hop.between(airport(hub.iata()), airport(hub.spokes().get(place)));
        var rotations = rotations(out);
        var next = number;
        for (int rotation = 0; rotation < rotations; rotation++) {
            var bank = (place + rotation * hub.banks().size() / rotations)
                    % hub.banks().size();
            var leaving = hub.banks().get(bank) + BANK_GAP + 5 * (place * 7 % PLACES_IN_BANK);
            var days = rotation == 2 ? NOT_ON_SATURDAY : DAILY;
            flights.add(new SampleFlight(next++, List.of(out), new LeavingAt(leaving), days));
            var earliest = leaving + 2 * out.blockMinutes() + out.aircraft().turnMinutes();
            var timing = returning(hub, place, out.back(), earliest);
            flights.add(new SampleFlight(next++, List.of(out.back()), timing, days));
        }
        return next;
    }

    /** Round trips a day: the nearer the more. */
    private static int rotations(Hop hop) {
        var minutes = hop.blockMinutes();
        return minutes <= SHORT_MINUTES ? 3 : minutes <= LONG_MINUTES ? 2 : 1;
    }

    /**
     * The arrival at the first bank that the aircraft can reach without leaving the spoke at night, unless the flight
     * is so long that it is always night somewhere.
     */
    private ArrivingAt returning(Hub hub, int place, Hop hop, int earliest) {
        for (int day = 0; ; day++) {
            for (var bank : hub.banks()) {
                var arriving = day * Timing.DAY_MINUTES + bank - BANK_GAP - 5 * (place * 5 % PLACES_IN_BANK);
                if (arriving < earliest) continue;
                var timing = ArrivingAt.onReference(hop, reference, arriving);
                var leaving = timing.departure(hop, reference).toLocalTime();
                if (hop.blockMinutes() > LONG_MINUTES || !leaving.isBefore(DAWN) && !leaving.isAfter(NIGHT))
                    return timing;
            }
        }
    }

    private static List<Hop> hops(List<Airport> stations) {
        var hops = new ArrayList<Hop>();
        for (int i = 1; i < stations.size(); i++) hops.add(Hop.between(stations.get(i - 1), stations.get(i)));
        return hops;
    }

    private Airport airport(String iata) {
        return airports.find(iata).orElseThrow(() -> new IllegalStateException("no airport " + iata));
    }
}
