package io.fareline.admin.inventory;

import io.fareline.admin.lostupdate.Seen;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * What shall be on some dates of a flight number; what is left out stays.
 *
 * @param weekdays of the operating date, 1 is Monday; left out for every day
 * @param origin of the leg; left out for every leg
 * @param seen version that was told of these legs; a dry run needs none
 * @param closed whether nothing at all is sold
 */
public record InventoryChangeRequest(
        @NotNull @Pattern(regexp = FLIGHT) String flightNumber,
        @NotNull LocalDate from,
        @NotNull LocalDate to,
        @Pattern(regexp = WEEKDAYS) String weekdays,
        @Pattern(regexp = "[A-Z]{3}") String origin,
        @Pattern(regexp = "[A-Z]{3}") String destination,
        @Pattern(regexp = Seen.FORM) String seen,
        Boolean closed,
        @Size(max = 26) @Valid List<@NotNull @Valid ClassChange> classes,
        @Size(max = 4) @Valid List<@NotNull @Valid CabinChange> cabins) {
    /** An airline designator. */
    public static final String CARRIER = "[A-Z][A-Z0-9]|[0-9][A-Z]|[A-Z]{3}";

    /** A flight number with its airline. */
    public static final String FLIGHT = "([A-Z][A-Z0-9]|[0-9][A-Z]|[A-Z]{3})(?!0+(?![0-9]))[0-9]{1,4}[A-Z]?";

    /** Days of the week in their order, 1 is Monday. */
    public static final String WEEKDAYS = "(?=.)1?2?3?4?5?6?7?";
}
