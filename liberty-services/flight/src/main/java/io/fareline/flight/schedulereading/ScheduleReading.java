package io.fareline.flight.schedulereading;

import io.fareline.flight.ssim.SsimError;
import java.util.ArrayList;
import java.util.List;

/**
 * How reading a schedule went. With any error the file is refused as a whole and the dated legs handed on count for
 * nothing.
 *
 * @param errors in the order of the file
 * @param errorsTruncated true when reading was given up at a limit, so that more errors may exist
 * @param warningCount how many there were, of which {@code warnings} lists the first
 */
public record ScheduleReading(
        ScheduleSummary summary,
        List<SsimError> errors,
        boolean errorsTruncated,
        List<ScheduleWarning> warnings,
        int warningCount) {
    public boolean refused() {
        return !errors.isEmpty();
    }

    /** With what was found odd once it had been read, behind its own warnings; no more are listed than that. */
    public ScheduleReading with(List<ScheduleWarning> later, int listed) {
        var all = new ArrayList<>(warnings);
        later.stream().limit(Math.max(0, listed - all.size())).forEach(all::add);
        return new ScheduleReading(summary, errors, errorsTruncated, List.copyOf(all), warningCount + later.size());
    }
}
