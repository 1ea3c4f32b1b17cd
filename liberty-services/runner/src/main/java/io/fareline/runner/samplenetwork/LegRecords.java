package io.fareline.runner.samplenetwork;

import io.fareline.flight.ssim.DayShift;
import io.fareline.flight.ssim.LegKey;
import io.fareline.flight.ssim.LegRecord;
import io.fareline.flight.ssim.LegTime;
import io.fareline.flight.ssim.OperatingPeriod;
import io.fareline.flight.ssim.SsimRecord;
import io.fareline.runner.samplenetwork.SampleFlight.Timed;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a flight's dates as periods. A period ends where any wall-clock time or UTC variation changes, which is where
 * clocks change at either end; each period is an itinerary variation of its own.
 */
final class LegRecords {
    private static final String TERMINAL = "";

    private final SampleFlight flight;
    private final List<LegRecord> records = new ArrayList<>();
    private int variation;

    private LegRecords(SampleFlight flight) {
        this.flight = flight;
    }

    static List<LegRecord> of(SampleFlight flight, LocalDate from, int days) {
        var legRecords = new LegRecords(flight);
        legRecords.add(from.datesUntil(from.plusDays(days))
                .filter(date -> flight.days().contains(date.getDayOfWeek()))
                .toList());
        return legRecords.records;
    }

    private void add(List<LocalDate> dates) {
        for (int start = 0, end; start < dates.size(); start = end) {
            var first = ends(dates.get(start));
            end = start + 1;
            while (end < dates.size() && ends(dates.get(end)).equals(first)) end++;
            add(dates.get(start), dates.get(end - 1), first);
        }
    }

    /** Departure and arrival of each leg, as a file would give them. */
    private List<LegTime> ends(LocalDate date) {
        var ends = new ArrayList<LegTime>();
        for (Timed leg : flight.on(date)) {
            ends.add(time(leg.hop().origin().iata(), leg.departure(), date));
            ends.add(time(leg.hop().destination().iata(), leg.arrival(), date));
        }
        return ends;
    }

    private static LegTime time(String station, ZonedDateTime at, LocalDate operatingOn) {
        var minutes = at.getHour() * 60 + at.getMinute();
        var shift = (int) (at.toLocalDate().toEpochDay() - operatingOn.toEpochDay());
        return new LegTime(station, minutes, minutes, at.getOffset(), TERMINAL, DayShift.of(shift));
    }

    private void add(LocalDate from, LocalDate to, List<LegTime> ends) {
        variation++;
        for (int i = 0; i < flight.hops().size(); i++) {
            var aircraft = flight.hops().get(i).aircraft();
            records.add(new LegRecord(
                    0,
                    new LegKey(SampleNetwork.AIRLINE, flight.number(), "", variation, i + 1),
                    'J',
                    new OperatingPeriod(from, to, flight.days(), 1),
                    ends.get(2 * i),
                    ends.get(2 * i + 1),
                    aircraft.type(),
                    aircraft.configuration(),
                    SsimRecord.NEW));
        }
    }
}
