package io.fareline.bench.network;

import io.fareline.flight.network.Airport;
import io.fareline.flight.ssim.DayShift;
import io.fareline.flight.ssim.LegKey;
import io.fareline.flight.ssim.LegRecord;
import io.fareline.flight.ssim.LegTime;
import io.fareline.flight.ssim.OperatingPeriod;
import io.fareline.flight.ssim.SsimRecord;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The leg records of one round trip. A hub's banks keep its wall clock, so the times at the other end change where
 * clocks do, at either end; each stretch between such changes is a record, and an itinerary variation, of its own.
 */
final class Periods {
    private final RoundTrip trip;
    private final List<LegRecord> records = new ArrayList<>();

    private Periods(RoundTrip trip) {
        this.trip = trip;
    }

    static List<LegRecord> of(RoundTrip trip) {
        var periods = new Periods(trip);
        var left = trip.dates().all().toList();
        periods.add(trip.number(), left, 0, periods::out);
        periods.add(trip.number() + 1, left, trip.times().backDays(), periods::back);
        return periods.records;
    }

    private record Ends(LegTime departure, LegTime arrival) {}

    /** @param left the dates on which the aircraft leaves its base */
    private void add(int number, List<LocalDate> left, int daysLater, Function<LocalDate, Ends> times) {
        var days = left.stream()
                .map(date -> date.plusDays(daysLater).getDayOfWeek())
                .collect(Collectors.toSet());
        int variation = 0;
        for (int start = 0, end; start < left.size(); start = end) {
            var ends = times.apply(left.get(start));
            end = start + 1;
            while (end < left.size() && times.apply(left.get(end)).equals(ends)) end++;
            var from = left.get(start).plusDays(daysLater);
            var to = left.get(end - 1).plusDays(daysLater);
            var key = new LegKey(trip.carrier().designator(), number, "", ++variation, 1);
            records.add(leg(key, new OperatingPeriod(from, to, only(days, from, to), 1), ends));
        }
    }

    /** The days of the week that a short period really has. */
    private static Set<DayOfWeek> only(Set<DayOfWeek> days, LocalDate from, LocalDate to) {
        return from.datesUntil(to.plusDays(1))
                .limit(DayOfWeek.values().length)
                .map(LocalDate::getDayOfWeek)
                .filter(days::contains)
                .collect(Collectors.toSet());
    }

    private LegRecord leg(LegKey key, OperatingPeriod period, Ends ends) {
        var aircraft = trip.aircraft();
        return new LegRecord(
                0,
                key,
                'J',
                period,
                ends.departure(),
                ends.arrival(),
                aircraft.type(),
                aircraft.configuration(),
                SsimRecord.NEW);
    }

    private Ends out(LocalDate date) {
        var departure = atBase(date, trip.times().leaving());
        return ends(date, departure, trip.base(), trip.far());
    }

    private Ends back(LocalDate left) {
        var date = left.plusDays(trip.times().backDays());
        var zone = trip.far().zone();
        var departure = atBase(left, trip.times().home())
                .minusMinutes(trip.blockMinutes())
                .withZoneSameInstant(zone);
        // Where clocks change by more than an hour against each other, it may slip to another date, and stays at its
        // edge.
        if (departure.toLocalDate().isBefore(date)) departure = date.atStartOfDay(zone);
        if (departure.toLocalDate().isAfter(date))
            departure = date.atTime(LocalTime.of(23, 55)).atZone(zone);
        return ends(date, departure, trip.far(), trip.base());
    }

    private Ends ends(LocalDate date, ZonedDateTime departure, Airport origin, Airport destination) {
        var arrival = departure.plusMinutes(trip.blockMinutes()).withZoneSameInstant(destination.zone());
        return new Ends(time(origin, departure, date), time(destination, arrival, date));
    }

    private static LegTime time(Airport airport, ZonedDateTime at, LocalDate date) {
        int minutes = at.getHour() * 60 + at.getMinute();
        var shift = DayShift.of((int) (at.toLocalDate().toEpochDay() - date.toEpochDay()));
        return new LegTime(airport.iata(), minutes, minutes, at.getOffset(), "", shift);
    }

    private ZonedDateTime atBase(LocalDate date, int minutes) {
        return date.plusDays(minutes / Banks.DAY)
                .atTime(LocalTime.ofSecondOfDay(minutes % Banks.DAY * 60L))
                .atZone(trip.base().zone());
    }
}
