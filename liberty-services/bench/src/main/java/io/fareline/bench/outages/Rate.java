package io.fareline.bench.outages;

import io.fareline.journeys.fault.Ledger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Bookings a second that were acknowledged, watched in short windows. */
final class Rate {
    private static final Duration WINDOW = Duration.ofSeconds(4);
    private static final double NANOS = 1e9;
    private final Ledger ledger;

    Rate(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Bookings made and tickets issued so far. */
    long bookings() {
        return ledger.outcomes().entrySet().stream()
                .filter(outcome -> outcome.getKey().equals("HOLD -> 201")
                        || outcome.getKey().equals("BUY -> 201")
                        || outcome.getKey().equals("PAY -> 201"))
                .mapToLong(outcome -> outcome.getValue())
                .sum();
    }

    /** The rate in each window of that time. */
    List<Double> during(Duration time) throws InterruptedException {
        var rates = new ArrayList<Double>();
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() - end < 0) {
            long before = bookings();
            long begin = System.nanoTime();
            Thread.sleep(WINDOW);
            rates.add((bookings() - before) / ((System.nanoTime() - begin) / NANOS));
        }
        return rates;
    }

    static double median(List<Double> rates) {
        var sorted = rates.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
