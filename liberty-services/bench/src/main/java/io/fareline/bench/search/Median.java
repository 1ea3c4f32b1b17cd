package io.fareline.bench.search;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How long each turn of one thing took. */
public final class Median {
    private final List<Duration> turns = new ArrayList<>();

    public void add(Duration turn) {
        turns.add(turn);
    }

    /** The middle one; of an even number, the mean of the two in the middle. */
    public double seconds() {
        if (turns.isEmpty()) throw new IllegalStateException("nothing was measured");
        var sorted = turns.stream().mapToDouble(Median::seconds).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** The median, and all turns behind it. */
    @Override
    public String toString() {
        return turns.stream()
                .map(turn -> String.format(Locale.ROOT, "%.2f", seconds(turn)))
                .collect(Collectors.joining(" ", String.format(Locale.ROOT, "%.2f s of ", seconds()), ""));
    }

    private static double seconds(Duration turn) {
        return turn.toNanos() / 1e9;
    }
}
