package io.fareline.bench.nycflights;

import io.fareline.flight.ssim.CarrierRecord;
import io.fareline.flight.ssim.HeaderRecord;
import io.fareline.flight.ssim.SsimRecord;
import io.fareline.flight.ssim.SsimWriter;
import io.fareline.flight.ssim.TimeMode;
import io.fareline.flight.ssim.TrailerRecord;
import java.io.IOException;
import java.time.LocalDate;

/**
 * Writes a schedule as an SSIM chapter 7 file in local time.
 *
 * @param to the first date that is no longer in it
 */
record ScheduleText(Schedule schedule, LocalDate from, LocalDate to) {
    void writeTo(Appendable out) throws IOException {
        var writer = new SsimWriter(out);
        writer.write(HeaderRecord.of(1));
        var carriers = schedule.carriers();
        for (var carrier : carriers) {
            writer.write(heading(carrier));
            for (var leg : schedule.legs(carrier)) writer.write(leg);
            writer.write(TrailerRecord.of(carrier, !carrier.equals(carriers.getLast())));
        }
    }

    private CarrierRecord heading(String carrier) {
        var last = to.minusDays(1);
        var title = "FLIGHTS FROM NEW YORK";
        return new CarrierRecord(0, TimeMode.LOCAL, carrier, "", from, last, from, title, 'C', SsimRecord.NEW);
    }
}
