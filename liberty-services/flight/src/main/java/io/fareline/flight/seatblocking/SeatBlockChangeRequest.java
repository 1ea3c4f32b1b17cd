package io.fareline.flight.seatblocking;

import io.fareline.flight.lostupdate.Version;
import io.fareline.flight.overbooking.DateRange;
import io.fareline.flight.overbooking.FlightScope;
import io.fareline.flight.overbooking.OverbookingRuleRequest;
import io.fareline.flight.schedule.FlightNumber;
import io.fareline.flight.seatblock.BlockReason;
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
 * Which seats of a dated leg nobody gets from now on, and which can be had again; what is not named stays.
 *
 * @param seen version of the leg as it was looked at
 * @param moveOccupants whether those who sit in the seats are given others, or none; else they are in the way
 */
@TolerantReader
public record SeatBlockChangeRequest(
        @NotNull @Pattern(regexp = OverbookingRuleRequest.FLIGHT)
        String flightNumber,

        @NotNull LocalDate operatingOn,
        @NotNull @Pattern(regexp = STATION) String origin,
        @NotNull @Pattern(regexp = STATION) String destination,
        @NotNull @Pattern(regexp = Version.FORM) String seen,
        @Size(max = MOST) @Valid List<@NotNull @Valid WantedBlock> block,
        @Size(max = MOST) List<@NotNull @Pattern(regexp = SEAT) String> unblock,
        Boolean moveOccupants) {
    private static final String STATION = "[A-Z]{3}";
    private static final String SEAT = "[1-9][0-9]{0,2}[A-HJ-Z]";
    private static final int MOST = 100;

    /** One seat. @param note more than the reason says, null for nothing */
    @TolerantReader
    public record WantedBlock(
            @NotNull @Pattern(regexp = SEAT) String seat,
            @NotNull BlockReason reason,

            @Size(min = 1, max = 200) @Pattern(regexp = ".*\\S.*")
            String note) {}

    /** Lists are never null. */
    public SeatBlockChangeRequest {
        block = block == null ? List.of() : block;
        unblock = unblock == null ? List.of() : unblock;
    }

    boolean movesOccupants() {
        return moveOccupants != null && moveOccupants;
    }

    FlightNumber flight() {
        var flight = FlightScope.of(flightNumber);
        return new FlightNumber(flight.carrier(), flight.number(), flight.suffix());
    }

    /** @throws InvalidRequest with all that cannot be meant */
    void check() {
        DateRange.check("operatingOn", operatingOn);
        var faults = new ArrayList<FieldError>();
        if (block.isEmpty() && unblock.isEmpty()) faults.add(new FieldError("block", "must be there, or unblock"));
        var seats = new HashSet<String>();
        for (int place = 0; place < block.size(); place++)
            if (!seats.add(block.get(place).seat()))
                faults.add(new FieldError("block[" + place + "].seat", "must not come twice"));
        for (int place = 0; place < unblock.size(); place++)
            if (!seats.add(unblock.get(place)))
                faults.add(new FieldError("unblock[" + place + "]", "must not come twice"));
        if (!faults.isEmpty()) throw new InvalidRequest("The request breaks a rule.", faults);
    }
}
