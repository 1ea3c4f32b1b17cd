package io.fareline.flight.seating;

import io.fareline.flight.schedule.Cabin;
import io.fareline.flight.seatmap.CabinPlan;
import io.fareline.flight.seatmap.CabinPlan.Marking;
import io.fareline.flight.seatmap.Characteristic;
import io.fareline.flight.seatmap.SeatMap;
import io.fareline.flight.seatmap.SeatPlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A small aircraft of one cabin for tests. */
final class Aircraft {
    private final String columns;
    private final int rows;
    private final List<Marking> markings = new ArrayList<>();
    private final Map<String, Boolean> taken = new HashMap<>();

    private Aircraft(String columns, int rows) {
        this.columns = columns;
        this.rows = rows;
    }

    static Aircraft of(String columns, int rows) {
        return new Aircraft(columns, rows);
    }

    Aircraft mark(Characteristic mark, int row) {
        markings.add(new Marking(mark, List.of(row), List.of()));
        return this;
    }

    Aircraft mark(Characteristic mark, String seat) {
        markings.add(new Marking(mark, List.of(), List.of(seat)));
        return this;
    }

    Aircraft taken(String... seats) {
        for (String seat : seats) taken.put(seat, false);
        return this;
    }

    Aircraft takenWithInfant(String... seats) {
        for (String seat : seats) taken.put(seat, true);
        return this;
    }

    SeatMap map() {
        var cabin = new CabinPlan(Cabin.ECONOMY, columns, 1, rows, List.of(), List.of(), List.copyOf(markings));
        return new SeatPlan(List.of(cabin)).map();
    }

    Deck deck() {
        return new Deck(map(), Map.copyOf(taken));
    }
}
