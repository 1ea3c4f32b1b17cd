package io.fareline.admin.inventory;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What a cabin shall be; what is left out stays.
 *
 * @param authorised seats that may be sold of it in all
 * @param byRule true to have what the overbooking rules give it again
 * @param blocked seats that are kept free
 * @param reason why they are
 */
public record CabinChange(
        @NotNull Cabin cabin,
        @Min(0) @Max(2_000) Integer authorised,
        Boolean byRule,
        @Min(0) @Max(2_000) Integer blocked,

        @Size(min = 1, max = 200) @Pattern(regexp = ".*\\S.*")
        String reason) {}
