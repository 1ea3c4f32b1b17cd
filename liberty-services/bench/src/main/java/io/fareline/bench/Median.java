package io.fareline.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What each turn of one thing measured: how long it took, unless another unit is named. */
public final class Median {
    private final List<Double> turns = new ArrayList<>();
    private final String unit;

    public Median() {
        this("s");
    }

    public Median(String unit) {
        this.unit = unit;
    }

    public void add(Duration turn) {
        add(turn.toNanos() / 1e9);
    }

    public void add(double turn) {
        turns.add(turn);
    }

    /** The middle one; of an even number, the mean of the two in the middle. */
    public double seconds() {
        return value();
    }

    /** The same, of whatever unit. */
    public double value() {
        if (turns.isEmpty()) throw new IllegalStateException("nothing was measured");
        var sorted = turns.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** The median, and all turns behind it. */
    @Override
    public String toString() {
        return turns.stream()
                .map(turn -> String.format(Locale.ROOT, "%.2f", turn))
                .collect(Collectors.joining(" ", String.format(Locale.ROOT, "%.2f %s of ", value(), unit), ""));
    }
}
