package io.fareline.bench.overload;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Goodput under overload as a share of the peak, kind by kind. The sum of all kinds would not do: a cheap kind that is done
 * more often than at the peak would hide a dear one that starves.
 */
record Kept(Map<Kind, Double> shares) {
    /** @param others the phases in which the peak of each kind is looked for */
    static Kept of(Tally over, List<Tally> others) {
        var shares = new EnumMap<Kind, Double>(Kind.class);
        for (var kind : Kind.values()) {
            double peak = others.stream()
                    .mapToDouble(tally -> tally.goodput(kind))
                    .max()
                    .orElse(0);
            shares.put(kind, peak == 0 ? 0 : over.goodput(kind) / peak);
        }
        return new Kept(shares);
    }

    double least() {
        return shares.values().stream().mapToDouble(Double::doubleValue).min().orElse(0);
    }

    @Override
    public String toString() {
        return Arrays.stream(Kind.values())
                .map(kind -> "%s %.2f".formatted(kind.name().toLowerCase(Locale.ROOT), shares.get(kind)))
                .collect(Collectors.joining(", "));
    }
}
