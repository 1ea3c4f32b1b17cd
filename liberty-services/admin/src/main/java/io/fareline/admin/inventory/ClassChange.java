package io.fareline.admin.inventory;

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
public record ClassChange(
        @NotNull @Pattern(regexp = "[A-Z]") String bookingClass,
        @Min(0) @Max(2_000) Integer authorised,
        @Min(0) @Max(2_000) Integer protection,
        Boolean byRule,
        Boolean closed) {}
