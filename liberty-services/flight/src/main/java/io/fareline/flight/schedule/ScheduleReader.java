package io.fareline.flight.schedule;

import io.fareline.flight.network.Airports;
import io.fareline.flight.schedulereading.ScheduleReading;
import io.fareline.flight.ssim.SsimReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/** Reads a schedule file into dated legs, as the sellers need them. Keeps no file in memory and no leg. */
public final class ScheduleReader {
    private final Airports airports;
    private final SellingPeriod period;
    private final ScheduleLimits limits;

    public ScheduleReader(Airports airports, SellingPeriod period, ScheduleLimits limits) {
        this.airports = airports;
        this.period = period;
        this.limits = limits;
    }

    /**
     * Hands on each leg to be sold as soon as it is read, before it is known whether a later line refuses the file: the
     * caller must be able to undo what it did with them when {@link ScheduleReading#refused()}. After the first error
     * nothing is handed on any more. Closing the stream is left to the caller.
     */
    public ScheduleReading read(InputStream ssim, Consumer<DatedLeg> toBeSold) throws IOException {
        var expander = new ScheduleExpander(airports, period, limits, toBeSold);
        return expander.reading(SsimReader.read(ssim, limits.file(), expander));
    }
}
