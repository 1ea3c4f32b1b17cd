package io.fareline.admin.seatblock;

import io.fareline.admin.inventory.InventoryChangeRequest;
import io.fareline.admin.lostupdate.Seen;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * Which seats of a dated leg nobody gets from now on, and which can be had again; what is not named stays.
 *
 * @param operatingOn the date in the flight's name
 * @param seen version of the leg as it was looked at
 * @param moveOccupants whether those who sit in the seats are given others, or none; else they are in the way
 */
public record SeatBlockChangeRequest(
        @NotNull @Pattern(regexp = InventoryChangeRequest.FLIGHT)
        String flightNumber,

        @NotNull LocalDate operatingOn,
        @NotNull @Pattern(regexp = "[A-Z]{3}") String origin,
        @NotNull @Pattern(regexp = "[A-Z]{3}") String destination,

        @NotNull @Pattern(regexp = Seen.FORM) String seen,

        @Size(max = MOST) @Valid List<@NotNull @Valid WantedBlock> block,
        @Size(max = MOST) List<@NotNull @Pattern(regexp = SEAT) String> unblock,
        Boolean moveOccupants) {
    private static final String SEAT = "[1-9][0-9]{0,2}[A-HJ-Z]";
    private static final int MOST = 100;

    /** One seat. @param note more than the reason says, and nothing about a person */
    public record WantedBlock(
            @NotNull @Pattern(regexp = SEAT) String seat,
            @NotNull BlockReason reason,

            @Size(min = 1, max = 200) @Pattern(regexp = ".*\\S.*")
            String note) {}
}
