package io.fareline.admin.holdquota;

import io.fareline.admin.lostupdate.Seen;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;

/**
 * What a client may keep without paying; what is left out is as configured, and something is not left out.
 *
 * @param holdsOfFlight open holds of one dated flight
 * @param seatsOfFlight seats in them
 * @param holds open holds in all
 * @param seen version of what it takes the place of; left out where the client had nothing of its own
 */
public record HoldQuotaRequest(
        @Min(1) @Max(100_000) Integer holdsOfFlight,
        @Min(1) @Max(100_000) Integer seatsOfFlight,
        @Min(1) @Max(10_000_000) Integer holds,
        @Pattern(regexp = Seen.FORM) String seen) {}
