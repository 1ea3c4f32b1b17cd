package io.fareline.flight.schedule;

import io.fareline.flight.ssim.SsimLimits;

/**
 * What one import may cost.
 *
 * @param warnings how many are listed; further ones are counted
 * @param datedLegs how many a file may have in all, past ones included
 */
public record ScheduleLimits(SsimLimits file, int warnings, int datedLegs) {
    public ScheduleLimits {
        if (warnings < 0 || datedLegs < 1)
            throw new IllegalArgumentException("limits out of range: %d, %d".formatted(warnings, datedLegs));
    }
}
