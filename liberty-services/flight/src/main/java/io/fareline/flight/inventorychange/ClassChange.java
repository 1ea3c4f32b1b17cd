package io.fareline.flight.inventorychange;

import io.fareline.platform.problem.TolerantReader;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * What a booking class shall be; what is left out stays.
 *
 * @param authorised what it may sell with those below it
 * @param protection the same said otherwise: seats of the cabin that are kept for the classes above it
 * @param byRule true to have its share of the cabin again
 */
@TolerantReader
public record ClassChange(
        @NotNull @Pattern(regexp = "[A-Z]") String bookingClass,
        @Min(0) @Max(CabinChange.MOST) Integer authorised,
        @Min(0) @Max(CabinChange.MOST) Integer protection,
        Boolean byRule,
        Boolean closed) {
    boolean setsNumber() {
        return authorised != null || protection != null || isByRule();
    }

    boolean isByRule() {
        return byRule != null && byRule;
    }

    boolean contradictsItself() {
        return (authorised != null ? 1 : 0) + (protection != null ? 1 : 0) + (isByRule() ? 1 : 0) > 1;
    }
}
