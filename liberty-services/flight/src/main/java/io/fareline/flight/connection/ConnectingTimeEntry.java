package io.fareline.flight.connection;

import io.fareline.flight.connection.ConnectingTimeRule.Carriers;
import io.fareline.platform.problem.TolerantReader;
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
@TolerantReader
public record ConnectingTimeEntry(
        @Pattern(regexp = "[A-Z]{3}") String station,
        @Pattern(regexp = "[DI]{2}") String pair,
        Carriers carriers,
        @Pattern(regexp = CARRIER) String arrivingCarrier,
        @Pattern(regexp = CARRIER) String departingCarrier,
        @Pattern(regexp = TERMINAL) String arrivalTerminal,
        @Pattern(regexp = TERMINAL) String departureTerminal,

        @NotNull @Min(0) @Max(ConnectingTimeRule.LONGEST_MINUTES)
        Integer minutes,

        Boolean suppressed) {
    static final String CARRIER = "[A-Z][A-Z0-9]|[0-9][A-Z]|[A-Z]{3}";
    private static final String TERMINAL = "[A-Z0-9]{1,2}";

    static ConnectingTimeEntry of(ConnectingTimeRule rule) {
        return new ConnectingTimeEntry(
                named(rule.station()),
                named(rule.pair()),
                rule.carriers(),
                named(rule.arrivingCarrier()),
                named(rule.departingCarrier()),
                named(rule.arrivalTerminal()),
                named(rule.departureTerminal()),
                rule.minutes(),
                rule.suppressed());
    }

    /** A terminal means nothing without the station that it belongs to. */
    boolean hasTerminalWithoutStation() {
        return station == null && (arrivalTerminal != null || departureTerminal != null);
    }

    /** The station, or {@code -} where it is for everywhere. */
    String scope() {
        return station == null ? "-" : station;
    }

    ConnectingTimeRule rule() {
        return new ConnectingTimeRule(
                text(station),
                text(pair),
                carriers == null ? Carriers.ANY : carriers,
                text(arrivingCarrier),
                text(departingCarrier),
                text(arrivalTerminal),
                text(departureTerminal),
                minutes,
                suppressed != null && suppressed);
    }

    private static String named(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
