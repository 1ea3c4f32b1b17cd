package io.fareline.flight.seatmap;

import io.fareline.flight.schedule.Cabin;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * One cabin as it is written down: a block of rows of equal letters, without what is missing, and what is special.
 *
 * @param columns as {@link Columns} has them
 */
public record CabinPlan(
        Cabin cabin,
        String columns,
        int firstRow,
        int lastRow,
        List<Integer> missingRows,
        List<String> missingSeats,
        List<Marking> markings) {

    /** That the seats of some rows, and some seats, are special in one way. */
    public record Marking(Characteristic mark, List<Integer> rows, List<String> seats) {
        boolean concerns(int row, String seat) {
            return rows.contains(row) || seats.contains(seat);
        }
    }

    boolean has(int row) {
        return row >= firstRow && row <= lastRow && !missingRows.contains(row);
    }

    /** Whether there is such a seat, at most three digits and a letter. */
    boolean has(String seat) {
        return seat.matches("[1-9][0-9]{0,2}[A-HJ-Z]")
                && has(Integer.parseInt(seat.substring(0, seat.length() - 1)))
                && columns.indexOf(seat.charAt(seat.length() - 1)) >= 0
                && !missingSeats.contains(seat);
    }

    Set<Characteristic> marks(int row, String seat) {
        var marks = EnumSet.noneOf(Characteristic.class);
        for (var marking : markings) if (marking.concerns(row, seat)) marks.add(marking.mark());
        return marks;
    }
}
