package io.fareline.bench.search.freshness;

import io.fareline.flight.ssim.CarrierRecord;
import io.fareline.flight.ssim.Configuration;
import io.fareline.flight.ssim.HeaderRecord;
import io.fareline.flight.ssim.LegKey;
import io.fareline.flight.ssim.LegRecord;
import io.fareline.flight.ssim.LegTime;
import io.fareline.flight.ssim.OperatingPeriod;
import io.fareline.flight.ssim.SsimRecord;
import io.fareline.flight.ssim.SsimWriter;
import io.fareline.flight.ssim.TimeMode;
import io.fareline.flight.ssim.TrailerRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;

/**
 * The schedule of a carrier whose flights are only there to be watched: one a day whose seats change, one that is moved and
 * one that is cancelled. Between airports where the clocks never change.
 */
record ProbeSchedule(LocalDate from, int days, boolean moved, boolean cancelled) {
    static final String CARRIER = "7P";
    static final String ORIGIN = "DXB";
    static final String DESTINATION = "DOH";
    static final int DAILY = 1;
    static final int TO_BE_MOVED = 2;
    static final int TO_BE_CANCELLED = 3;
    static final int SEATS = 9;

    private static final int NINE = 9 * 60;
    private static final int TEN = 10 * 60;
    private static final int QUARTER = 15;
    private static final ZoneOffset THERE = ZoneOffset.ofHours(4);
    private static final ZoneOffset DOHA = ZoneOffset.ofHours(3);

    static ProbeSchedule of(LocalDate from, int days) {
        return new ProbeSchedule(from, days, false, false);
    }

    ProbeSchedule withMoved() {
        return new ProbeSchedule(from, days, true, cancelled);
    }

    ProbeSchedule withCancelled() {
        return new ProbeSchedule(from, days, moved, true);
    }

    /** The date of the two that are moved and cancelled, on which no other of these flies. */
    LocalDate changingOn() {
        return from.plusDays(days);
    }

    static String flight(int number) {
        return CARRIER + number;
    }

    byte[] file() {
        var text = new StringBuilder();
        try {
            var writer = new SsimWriter(text);
            writer.write(HeaderRecord.of(1));
            writer.write(heading());
            writer.write(leg(DAILY, from, from.plusDays(days - 1L), NINE));
            writer.write(leg(TO_BE_MOVED, changingOn(), changingOn(), moved ? TEN : NINE));
            if (!cancelled) writer.write(leg(TO_BE_CANCELLED, changingOn(), changingOn(), NINE));
            writer.write(TrailerRecord.of(CARRIER, false));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private CarrierRecord heading() {
        return new CarrierRecord(
                0, TimeMode.LOCAL, CARRIER, "   ", from, changingOn(), from, "PROBES", 'C', SsimRecord.NEW);
    }

    private static LegRecord leg(int number, LocalDate first, LocalDate last, int minutes) {
        var days = first.equals(last) ? EnumSet.of(first.getDayOfWeek()) : EnumSet.allOf(DayOfWeek.class);
        var period = new OperatingPeriod(first, last, days, 1);
        return new LegRecord(
                0,
                new LegKey(CARRIER, number, "", 1, 1),
                'J',
                period,
                LegTime.at(ORIGIN, minutes, THERE, 0),
                LegTime.at(DESTINATION, minutes + QUARTER, DOHA, 0),
                "320",
                Configuration.of("Y" + SEATS),
                SsimRecord.NEW);
    }
}
