package io.fareline.flight.seating;

import io.fareline.flight.seatmap.Seat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Seats that were chosen so far, and what speaks against them, the gravest first. */
record Way(int pieces, int distance, int lone, List<Seat> chosen) {
    static final Way EMPTY = new Way(0, 0, 0, List.of());

    private static final Comparator<Way> BETTER = Comparator.comparingInt(Way::pieces)
            .thenComparingInt(Way::distance)
            .thenComparingInt(Way::lone)
            .thenComparing((one, other) -> one.foremost(other));

    /** The better of the two; the first may be null, and the second. */
    static Way better(Way one, Way other) {
        if (one == null) return other;
        return other == null || BETTER.compare(one, other) <= 0 ? one : other;
    }

    Way with(Block.Option option, int further) {
        var all = new ArrayList<>(chosen);
        all.addAll(option.chosen());
        return new Way(pieces + option.pieces(), distance + further, lone + option.lone(), all);
    }

    private int foremost(Way other) {
        for (int place = 0; place < chosen.size(); place++) {
            int order = Comparator.comparingInt(Seat::rowPlace)
                    .thenComparingInt(Seat::column)
                    .compare(chosen.get(place), other.chosen.get(place));
            if (order != 0) return order;
        }
        return 0;
    }
}
