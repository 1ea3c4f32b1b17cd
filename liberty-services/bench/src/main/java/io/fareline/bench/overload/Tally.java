package io.fareline.bench.overload;

import io.fareline.bench.overload.Kind.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What became of the requests of one phase. */
final class Tally {
    private final List<Sample> samples = new ArrayList<>();
    private final Duration length;

    /** @param intended since the phase began; the time taken counts from there, not from when it was really sent */
    record Sample(Kind kind, Duration intended, Duration took, Outcome outcome) {}

    Tally(Duration length) {
        this.length = length;
    }

    synchronized void add(Sample sample) {
        samples.add(sample);
    }

    synchronized int count() {
        return samples.size();
    }

    synchronized long count(Outcome outcome) {
        return samples.stream().filter(each -> each.outcome() == outcome).count();
    }

    synchronized long good(Kind kind) {
        return samples.stream()
                .filter(each -> each.kind() == kind && each.outcome() == Outcome.GOOD)
                .count();
    }

    long refused() {
        return count(Outcome.REFUSED) + count(Outcome.REFUSED_WITHOUT_TIME);
    }

    double offeredRate() {
        return perSecond(count());
    }

    double goodput() {
        return perSecond(count(Outcome.GOOD));
    }

    double goodput(Kind kind) {
        return perSecond(good(kind));
    }

    /** The share of what was asked that was good. */
    double goodShare() {
        return count() == 0 ? 0 : (double) count(Outcome.GOOD) / count();
    }

    /** Milliseconds that this share of the samples with that outcome did not exceed. */
    synchronized long percentile(Outcome outcome, double share) {
        long[] sorted = samples.stream()
                .filter(each -> each.outcome() == outcome)
                .mapToLong(each -> each.took().toMillis())
                .sorted()
                .toArray();
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
    }

    /** How long after the beginning nine tenths of what was asked in each of three seconds in a row were good. */
    synchronized Duration untilNormal() {
        int inARow = 0;
        for (int second = 0; second < length.toSeconds(); second++) {
            int now = second;
            Predicate<Sample> then = each -> each.intended().toSeconds() == now;
            long all = samples.stream().filter(then).count();
            long good = samples.stream()
                    .filter(then)
                    .filter(each -> each.outcome() == Outcome.GOOD)
                    .count();
            inARow = good * 10 >= all * 9 ? inARow + 1 : 0;
            if (inARow == 3) return Duration.ofSeconds(second - 2L);
        }
        return length;
    }

    private double perSecond(long count) {
        return count * 1_000.0 / length.toMillis();
    }
}
