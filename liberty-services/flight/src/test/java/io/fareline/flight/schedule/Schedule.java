package io.fareline.flight.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fareline.flight.network.Airports;
import io.fareline.flight.schedulereading.ScheduleReading;
import io.fareline.flight.schedulereading.ScheduleSummary;
import io.fareline.flight.ssim.SsimLimits;
import io.fareline.flight.ssim.SsimText;
import io.fareline.flight.ssim.SsimText.Line;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What came out of reading a schedule: the legs to be sold and how it went. */
record Schedule(List<DatedLeg> sold, ScheduleReading reading) {
    /** Nothing is past and everything of 2030 and 2031 is sold. */
    static final SellingPeriod ALL =
            new SellingPeriod(Instant.parse("2029-06-01T00:00:00Z"), LocalDate.of(2031, 12, 31));

    static final ScheduleLimits LIMITS = new ScheduleLimits(new SsimLimits(1_000_000, 10_000, 20), 20, 10_000);

    static Schedule of(SellingPeriod period, ScheduleLimits limits, List<Line> file) {
        var sold = new ArrayList<DatedLeg>();
        try {
            var stream = SsimText.stream(SsimText.numbered(file));
            var reader = new ScheduleReader(Airports.reference(), period, limits);
            return new Schedule(sold, reader.read(stream, sold::add));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Schedule of(SellingPeriod period, Line... legs) {
        return of(period, LIMITS, SsimText.file(legs));
    }

    static Schedule of(Line... legs) {
        return of(ALL, legs);
    }

    static Schedule inUtc(SellingPeriod period, Line... legs) {
        var file = SsimText.file(legs);
        file.set(1, SsimText.carrier().with(2, "U"));
        return of(period, LIMITS, file);
    }

    /** A flight on one date, which has to be the only thing in the file and without error. */
    static DatedLeg single(Line leg) {
        var schedule = of(leg);
        assertEquals(List.of(), schedule.reading().errors());
        assertEquals(1, schedule.sold().size());
        return schedule.sold().getFirst();
    }

    /** The leg of {@link SsimText#leg()} on one date only, written as DDMMMYY. */
    static Line on(String date) {
        return SsimText.leg().with(15, date + date);
    }

    List<String> errorPlaces() {
        return reading.errors().stream().map(e -> e.line() + ":" + e.column()).toList();
    }

    List<String> warningPlaces() {
        return reading.warnings().stream().map(w -> w.line() + ":" + w.column()).toList();
    }

    List<LocalDate> operatingDates() {
        return sold.stream().map(DatedLeg::operatingOn).toList();
    }

    ScheduleSummary summary() {
        return reading.summary();
    }
}
