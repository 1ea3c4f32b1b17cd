package io.fareline.bench.nycflights;

import io.fareline.bench.nycflights.FlightRow.Route;
import io.fareline.flight.network.Airport;
import io.fareline.flight.network.Airports;
import io.fareline.flight.ssim.Configuration;
import io.fareline.flight.ssim.DayShift;
import io.fareline.flight.ssim.LegKey;
import io.fareline.flight.ssim.LegRecord;
import io.fareline.flight.ssim.LegTime;
import io.fareline.flight.ssim.OperatingPeriod;
import io.fareline.flight.ssim.SsimRecord;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The past year's flights on today's dates, as leg records. */
final class Schedule {
    private static final int MOST_VARIATIONS = 999;

    private final PastYear past;
    private final Airports airports;
    private final List<LocalDate> dates;
    private final SeasonShift shift;
    private final Map<String, Set<LocalDate>> taken = new HashMap<>();
    private final Map<String, Integer> variations = new HashMap<>();
    private final Set<String> unknownStations = new TreeSet<>();

    /** @param to the first date that is no longer wanted */
    Schedule(PastYear past, Airports airports, LocalDate from, LocalDate to) {
        this.past = past;
        this.airports = airports;
        this.dates = from.datesUntil(to).toList();
        this.shift = new SeasonShift(past.first().getYear());
    }

    /** Times with what makes them instants: they change where clocks do. */
    private record Clock(PastYear.Times times, ZoneOffset atOrigin, ZoneOffset atDestination) {}

    List<String> carriers() {
        return past.routes().map(Route::carrier).distinct().sorted().toList();
    }

    List<LegRecord> legs(String carrier) {
        var legs = new ArrayList<LegRecord>();
        past.routes().filter(route -> route.carrier().equals(carrier)).forEach(route -> add(route, legs));
        return legs;
    }

    /** Stations that flight does not know; their flights are left out. */
    Set<String> unknownStations() {
        return unknownStations;
    }

    private void add(Route route, List<LegRecord> legs) {
        var origin = airports.find(route.origin());
        var destination = airports.find(route.destination());
        if (origin.isEmpty()) unknownStations.add(route.origin());
        if (destination.isEmpty()) unknownStations.add(route.destination());
        if (origin.isEmpty() || destination.isEmpty()) return;
        var clocks = clocks(route, origin.get(), destination.get());
        var all = clocks.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        var suffix = suffix(route, all);
        clocks.forEach((clock, on) -> {
            for (var period : Weeks.periods(on)) legs.add(leg(route, suffix, clock, period));
        });
    }

    private Map<Clock, SortedSet<LocalDate>> clocks(Route route, Airport origin, Airport destination) {
        // In the order of the first date of each.
        var clocks = new LinkedHashMap<Clock, SortedSet<LocalDate>>();
        for (var date : dates) {
            var source = shift.source(date);
            if (!past.flies(route, source)) continue;
            past.times(route, source).ifPresent(times -> {
                var clock = clock(times, date, origin, destination);
                clocks.computeIfAbsent(clock, _ -> new TreeSet<>()).add(date);
            });
        }
        return clocks;
    }

    private static Clock clock(PastYear.Times times, LocalDate date, Airport origin, Airport destination) {
        var departs = date.atStartOfDay().plusMinutes(times.departs()).atZone(origin.zone());
        var arrives = date.atStartOfDay().plusMinutes(times.arrives()).atZone(destination.zone());
        if (!arrives.isAfter(departs)) arrives = arrives.plusDays(1);
        return new Clock(times, departs.getOffset(), arrives.getOffset());
    }

    /** A number that flies two routes on one date needs a suffix to tell them apart. */
    private String suffix(Route route, Set<LocalDate> on) {
        for (char letter = 'A' - 1; letter <= 'Z'; letter++) {
            var suffix = letter < 'A' ? "" : String.valueOf(letter);
            var others = taken.computeIfAbsent(route.carrier() + route.number() + suffix, _ -> new HashSet<>());
            if (on.stream().anyMatch(others::contains)) continue;
            others.addAll(on);
            return suffix;
        }
        throw new IllegalStateException(route + " is the 28th route of its number on one date");
    }

    private LegRecord leg(Route route, String suffix, Clock clock, OperatingPeriod period) {
        int variation = variations.merge(route.carrier() + route.number() + suffix, 1, Integer::sum);
        if (variation > MOST_VARIATIONS) throw new IllegalStateException(route + " changes too often for one file");
        return new LegRecord(
                0,
                new LegKey(route.carrier(), route.number(), suffix, variation, 1),
                'J',
                period,
                time(route.origin(), clock.times().departs(), clock.atOrigin()),
                time(route.destination(), clock.times().arrives(), clock.atDestination()),
                past.aircraftType(route),
                Configuration.BLANK,
                SsimRecord.NEW);
    }

    private static LegTime time(String station, int minutes, ZoneOffset offset) {
        // The data set does not tell on which day a flight arrives; flight takes the first that is possible.
        return new LegTime(station, minutes, minutes, offset, "", DayShift.BLANK);
    }
}
