package io.fareline.flight.ssim;

import java.time.LocalDate;

/**
 * Type 2: opens the legs of one airline and says how to read them.
 *
 * @param season such as {@code S22}, or empty
 * @param validTo {@link OperatingPeriod#OPEN_END} when open
 * @param status C complete, P proposed, or blank
 */
public record CarrierRecord(
        int line,
        TimeMode mode,
        String airline,
        String season,
        LocalDate validFrom,
        LocalDate validTo,
        LocalDate createdOn,
        String title,
        char status,
        String written)
        implements SsimRecord {
    public boolean isOpenEnded() {
        return validTo.equals(OperatingPeriod.OPEN_END);
    }
}
