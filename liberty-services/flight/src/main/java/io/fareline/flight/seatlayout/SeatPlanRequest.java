package io.fareline.flight.seatlayout;

import io.fareline.flight.lostupdate.Version;
import io.fareline.flight.schedule.Cabin;
import io.fareline.flight.seatmap.CabinPlan;
import io.fareline.flight.seatmap.Characteristic;
import io.fareline.flight.seatmap.PlanChecks;
import io.fareline.flight.seatmap.SeatPlan;
import io.fareline.platform.problem.TolerantReader;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A plan of seats as staff write it; lists that are left out are empty.
 *
 * @param seen version of the one whose place it takes
 */
@TolerantReader
public record SeatPlanRequest(
        @NotNull @Size(max = 4) @Valid List<@NotNull @Valid PlannedCabin> cabins,
        @NotNull @Pattern(regexp = Version.FORM) String seen) {
    private static final int MOST = 500;
    private static final String SEAT = "[1-9][0-9]{0,2}[A-HJ-Z]";

    /** One cabin. @param columns letters from left to right, a blank for each aisle */
    @TolerantReader
    public record PlannedCabin(
            @NotNull Cabin cabin,

            @NotNull @Pattern(regexp = "[A-HJ-Z ]{1,20}") String columns,

            @NotNull @Min(1) @Max(PlanChecks.LAST_ROW) Integer firstRow,
            @NotNull @Min(1) @Max(PlanChecks.LAST_ROW) Integer lastRow,
            @Size(max = PlanChecks.LAST_ROW) List<@NotNull Integer> missingRows,
            @Size(max = MOST) List<@NotNull @Pattern(regexp = SEAT) String> missingSeats,
            @Size(max = 20) @Valid List<@NotNull @Valid PlannedMarking> markings) {
        private CabinPlan plan() {
            return new CabinPlan(
                    cabin,
                    columns,
                    firstRow,
                    lastRow,
                    known(missingRows),
                    known(missingSeats),
                    known(markings).stream().map(PlannedMarking::marking).toList());
        }
    }

    /** That some rows and some seats are special in one way. */
    @TolerantReader
    public record PlannedMarking(
            @NotNull Characteristic mark,
            @Size(max = PlanChecks.LAST_ROW) List<@NotNull Integer> rows,
            @Size(max = MOST) List<@NotNull @Pattern(regexp = SEAT) String> seats) {
        private CabinPlan.Marking marking() {
            return new CabinPlan.Marking(mark, known(rows), known(seats));
        }
    }

    SeatPlan plan() {
        return new SeatPlan(cabins.stream().map(PlannedCabin::plan).toList());
    }

    private static <T> List<T> known(List<T> list) {
        return list == null ? List.of() : list;
    }
}
