package io.fareline.client.seatlayout;

import io.fareline.client.search.Cabin;
import io.fareline.client.seat.SeatMap.Characteristic;
import java.util.List;

/**
 * One cabin of a plan: rows of equal letters, without what is missing, and what is special.
 *
 * @param columns letters from left to right, a blank for each aisle
 */
public record PlannedCabin(
        Cabin cabin,
        String columns,
        int firstRow,
        int lastRow,
        List<Integer> missingRows,
        List<String> missingSeats,
        List<Marking> markings) {
    /**
     * That some rows and some seats are special in one way.
     *
     * @param mark not WINDOW, AISLE or MIDDLE, which the columns tell
     */
    public record Marking(Characteristic mark, List<Integer> rows, List<String> seats) {}
}
