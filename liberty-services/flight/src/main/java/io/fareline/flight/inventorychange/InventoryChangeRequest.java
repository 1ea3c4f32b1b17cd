package io.fareline.flight.inventorychange;

import io.fareline.flight.inventoryview.InventoryLegs;
import io.fareline.flight.lostupdate.Version;
import io.fareline.flight.overbooking.DateRange;
import io.fareline.flight.overbooking.FlightScope;
import io.fareline.flight.overbooking.OverbookingRuleRequest;
import io.fareline.platform.problem.FieldError;
import io.fareline.platform.problem.InvalidRequest;
import io.fareline.platform.problem.TolerantReader;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * What shall be on some dates of a flight number; what is left out stays.
 *
 * @param weekdays of the operating date, 1 is Monday; null for every day
 * @param origin of the leg; null for every leg
 * @param seen version that was told of these legs; a dry run needs none
 * @param closed whether nothing at all is sold
 */
@TolerantReader
public record InventoryChangeRequest(
        @NotNull @Pattern(regexp = OverbookingRuleRequest.FLIGHT)
        String flightNumber,

        @NotNull LocalDate from,
        @NotNull LocalDate to,
        @Pattern(regexp = OverbookingRuleRequest.WEEKDAYS) String weekdays,
        @Pattern(regexp = STATION) String origin,
        @Pattern(regexp = STATION) String destination,
        @Pattern(regexp = Version.FORM) String seen,
        Boolean closed,
        @Size(max = 26) @Valid List<@NotNull @Valid ClassChange> classes,
        @Size(max = 4) @Valid List<@NotNull @Valid CabinChange> cabins) {
    private static final String STATION = "[A-Z]{3}";
    private static final String EVERY_DAY = "1234567";

    /** Lists are never null. */
    public InventoryChangeRequest {
        classes = classes == null ? List.of() : classes;
        cabins = cabins == null ? List.of() : cabins;
    }

    InventoryLegs.Chosen chosen() {
        return new InventoryLegs.Chosen(
                FlightScope.of(flightNumber), from, to, weekdays == null ? EVERY_DAY : weekdays, origin, destination);
    }

    /** @throws InvalidRequest with all that cannot be meant */
    void check(boolean dryRun) {
        DateRange.check(from, to);
        var faults = new ArrayList<FieldError>();
        if (!dryRun && seen == null)
            faults.add(new FieldError("seen", "must be the version of the legs, as a dry run tells it"));
        if (closed == null && classes.isEmpty() && cabins.isEmpty())
            faults.add(new FieldError("classes", "must be there, or cabins, or closed"));
        var seen = new HashSet<String>();
        for (int place = 0; place < classes.size(); place++) {
            var change = classes.get(place);
            String at = "classes[" + place + "]";
            if (!seen.add(change.bookingClass()))
                faults.add(new FieldError(at + ".bookingClass", "must not come twice"));
            if (change.contradictsItself())
                faults.add(new FieldError(at, "must have no more than one of authorised, protection and byRule"));
            if (!change.setsNumber() && change.closed() == null)
                faults.add(new FieldError(at, "must change something"));
        }
        checkCabins(faults);
        if (!faults.isEmpty()) throw new InvalidRequest("The request breaks a rule.", faults);
    }

    private void checkCabins(List<FieldError> faults) {
        var seen = new HashSet<String>();
        for (int place = 0; place < cabins.size(); place++) {
            var change = cabins.get(place);
            String at = "cabins[" + place + "]";
            if (!seen.add(change.letter())) faults.add(new FieldError(at + ".cabin", "must not come twice"));
            if (change.authorised() != null && change.isByRule())
                faults.add(new FieldError(at, "must have no more than one of authorised and byRule"));
            if (!change.setsNumber() && change.blocked() == null)
                faults.add(new FieldError(at, "must change something"));
            boolean blocks = change.blocked() != null && change.blocked() > 0;
            if (blocks != (change.reason() != null))
                faults.add(new FieldError(at + ".reason", "must be there where seats are blocked, and only there"));
        }
    }
}
