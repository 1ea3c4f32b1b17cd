package io.fareline.flight.schedule;

import io.fareline.flight.schedule.LegClock.Times;
import io.fareline.flight.schedulereading.Warnings;
import io.fareline.flight.ssim.LegRecord;
import io.fareline.flight.ssim.LegTime;
import io.fareline.flight.ssim.TimeMode;
import java.time.LocalDate;
import java.time.ZonedDateTime;

/**
 * Where the file's idea of a leg's clocks differs from the tz database, gathered over all dates of one record so that
 * it gives one warning each and not one per date.
 */
final class Doubts {
    private final LegRecord leg;
    private final TimeMode mode;
    private final Doubt departureOffset = new Doubt(48);
    private final Doubt arrivalOffset = new Doubt(66);
    private final Doubt departureGap = new Doubt(40);
    private final Doubt arrivalGap = new Doubt(62);

    Doubts(LegRecord leg, TimeMode mode) {
        this.leg = leg;
        this.mode = mode;
    }

    void check(Times times) {
        check(times.departure(), leg.departure(), departureOffset, departureGap);
        check(times.arrival(), leg.arrival(), arrivalOffset, arrivalGap);
    }

    private void check(ZonedDateTime at, LegTime written, Doubt offset, Doubt gap) {
        if (!at.getOffset().equals(written.utcVariation())) offset.add(at);
        var minutes = at.getHour() * 60 + at.getMinute();
        if (mode == TimeMode.LOCAL && minutes != written.passengerTime() % (24 * 60)) gap.add(at);
    }

    void report(Warnings warnings) {
        departureOffset.reportOffset(warnings, leg.line(), leg.departure());
        arrivalOffset.reportOffset(warnings, leg.line(), leg.arrival());
        departureGap.reportGap(warnings, leg.line(), leg.departure());
        arrivalGap.reportGap(warnings, leg.line(), leg.arrival());
    }

    private static final class Doubt {
        private final int column;
        private ZonedDateTime first;
        private int dates;

        Doubt(int column) {
            this.column = column;
        }

        void add(ZonedDateTime at) {
            if (dates++ == 0) first = at;
        }

        void reportOffset(Warnings warnings, int line, LegTime written) {
            report(
                    warnings,
                    line,
                    "UTC variation %s of %s is %s by the tz database, which is used"
                            .formatted(
                                    written.utcVariation(), written.station(), first == null ? "" : first.getOffset()));
        }

        void reportGap(Warnings warnings, int line, LegTime written) {
            report(
                    warnings,
                    line,
                    "%s does not exist at %s, where clocks go forward; %s is used"
                            .formatted(hhmm(written), written.station(), first == null ? "" : first.toLocalTime()));
        }

        private void report(Warnings warnings, int line, String text) {
            if (dates == 0) return;
            LocalDate date = first.toLocalDate();
            warnings.add(line, column, "%s (%d dates, first %s)".formatted(text, dates, date));
        }

        private static String hhmm(LegTime time) {
            return "%02d:%02d".formatted(time.passengerTime() / 60, time.passengerTime() % 60);
        }
    }
}
