package io.fareline.bench.nycflights;

import io.fareline.bench.nycflights.FlightRow.Route;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What was scheduled in the year of the data set, day by day. */
final class PastYear {
    /** Scheduled local times in minutes after midnight. */
    record Times(int departs, int arrives) {}

    /** The flights of one route. Cancelled ones are among the dates, without times of their own. */
    private static final class Service {
        private final NavigableMap<LocalDate, Optional<Times>> dates = new TreeMap<>();
        private final Map<String, Integer> types = new HashMap<>();
    }

    private final SortedMap<Route, Service> services = new TreeMap<>();
    private final Planes planes;
    private int repeated;

    PastYear(Planes planes) {
        this.planes = planes;
    }

    void add(FlightRow row) {
        var service = services.computeIfAbsent(row.route(), _ -> new Service());
        Optional<Times> times = row.departs().isPresent() && row.arrives().isPresent()
                ? Optional.of(new Times(row.departs().getAsInt(), row.arrives().getAsInt()))
                : Optional.empty();
        if (!row.tail().isEmpty()) service.types.merge(planes.type(row.tail()), 1, Integer::sum);
        var before = service.dates.putIfAbsent(row.date(), times);
        if (before == null) return;
        repeated++;
        if (before.isEmpty()) service.dates.put(row.date(), times);
    }

    /** Flights of the same number, route and date as another one, which a schedule cannot hold. */
    int repeated() {
        return repeated;
    }

    Stream<Route> routes() {
        return services.keySet().stream();
    }

    /** The year's first date with flights. */
    LocalDate first() {
        return services.values().stream()
                .map(service -> service.dates.firstKey())
                .min(Comparator.naturalOrder())
                .orElseThrow(() -> new IllegalStateException("there are no flights"));
    }

    boolean flies(Route route, LocalDate date) {
        return services.get(route).dates.containsKey(date);
    }

    /** Its own, or for a flight that was cancelled those of the nearest day; empty where every flight was cancelled. */
    Optional<Times> times(Route route, LocalDate date) {
        var dates = services.get(route).dates;
        var own = dates.getOrDefault(date, Optional.empty());
        if (own.isPresent()) return own;
        return dates.entrySet().stream()
                .filter(other -> other.getValue().isPresent())
                .min(Comparator.comparingLong(other -> Math.abs(other.getKey().toEpochDay() - date.toEpochDay())))
                .flatMap(Map.Entry::getValue);
    }

    /** The type that flew it most often. */
    String aircraftType(Route route) {
        return services.get(route).types.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .filter(Objects::nonNull)
                .orElse(Planes.USUAL_TYPE);
    }
}
