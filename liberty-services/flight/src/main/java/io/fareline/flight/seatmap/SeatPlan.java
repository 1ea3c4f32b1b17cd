package io.fareline.flight.seatmap;

import java.util.ArrayList;
import java.util.List;

/** Where the seats of one configuration are, as it is written down. */
public record SeatPlan(List<CabinPlan> cabins) {
    /** Seat by seat, the cabins in the order of the plan. */
    public SeatMap map() {
        return new SeatMap(cabins.stream().map(SeatPlan::map).toList());
    }

    private static SeatMap.CabinMap map(CabinPlan plan) {
        var columns = new Columns(plan.columns());
        var rows = new ArrayList<SeatMap.Row>();
        for (int row = plan.firstRow(); row <= plan.lastRow(); row++) {
            if (!plan.has(row)) continue;
            var seats = new ArrayList<Seat>();
            for (int place = 0; place < plan.columns().length(); place++)
                if (plan.has(row + plan.columns().substring(place, place + 1)))
                    seats.add(seat(plan, columns, row, rows.size(), place));
            rows.add(new SeatMap.Row(row, List.copyOf(seats)));
        }
        return new SeatMap.CabinMap(plan.cabin(), plan.columns(), List.copyOf(rows));
    }

    private static Seat seat(CabinPlan plan, Columns columns, int row, int rowPlace, int place) {
        String name = row + plan.columns().substring(place, place + 1);
        var characteristics = plan.marks(row, name);
        characteristics.addAll(columns.position(place));
        return new Seat(name, plan.cabin(), row, rowPlace, place, columns.block(place), characteristics);
    }
}
