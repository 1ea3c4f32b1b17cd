package io.fareline.admin.seatlayout;

import io.fareline.admin.inventory.Cabin;
import io.fareline.admin.lostupdate.Seen;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A plan of seats as staff write it; lists that are left out are empty. Whether it fits together, flight judges.
 *
 * @param seen version of the one whose place it takes
 */
public record SeatPlanRequest(
        @NotNull @Size(max = 4) @Valid List<@NotNull @Valid PlannedCabin> cabins,

        @NotNull @Pattern(regexp = Seen.FORM) String seen) {
    private static final int LAST_ROW = 199;
    private static final int MOST = 500;
    private static final String SEAT = "[1-9][0-9]{0,2}[A-HJ-Z]";

    /** One cabin. @param columns letters from left to right, a blank for each aisle */
    public record PlannedCabin(
            @NotNull Cabin cabin,

            @NotNull @Pattern(regexp = "[A-HJ-Z ]{1,20}") String columns,

            @NotNull @Min(1) @Max(LAST_ROW) Integer firstRow,
            @NotNull @Min(1) @Max(LAST_ROW) Integer lastRow,
            @Size(max = LAST_ROW) List<@NotNull Integer> missingRows,
            @Size(max = MOST) List<@NotNull @Pattern(regexp = SEAT) String> missingSeats,
            @Size(max = 20) @Valid List<@NotNull @Valid PlannedMarking> markings) {}

    /** That some rows and some seats are special in one way. */
    public record PlannedMarking(
            @NotNull Characteristic mark,
            @Size(max = LAST_ROW) List<@NotNull Integer> rows,
            @Size(max = MOST) List<@NotNull @Pattern(regexp = SEAT) String> seats) {}
}
