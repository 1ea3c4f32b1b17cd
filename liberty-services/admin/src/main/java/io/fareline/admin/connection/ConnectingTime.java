package io.fareline.admin.connection;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * A rule as staff write it; what is left out fits everything.
 *
 * @param pair how the arriving and then the departing leg count: D domestic, I international
 * @param minutes of no meaning where the connection is suppressed
 * @param suppressed the two cannot be connected at all
 */
public record ConnectingTime(
        @Pattern(regexp = "[A-Z]{3}") String station,
        @Pattern(regexp = "[DI]{2}") String pair,
        Carriers carriers,
        @Pattern(regexp = CARRIER) String arrivingCarrier,
        @Pattern(regexp = CARRIER) String departingCarrier,
        @Pattern(regexp = TERMINAL) String arrivalTerminal,
        @Pattern(regexp = TERMINAL) String departureTerminal,

        @NotNull @Min(0) @Max(1440) Integer minutes,

        Boolean suppressed) {
    static final String CARRIER = "[A-Z][A-Z0-9]|[0-9][A-Z]|[A-Z]{3}";
    private static final String TERMINAL = "[A-Z0-9]{1,2}";

    /** How the two carriers of a connection relate. */
    public enum Carriers {
        ANY,
        SAME,
        OTHER
    }
}
