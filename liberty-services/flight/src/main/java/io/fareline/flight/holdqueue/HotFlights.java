package io.fareline.flight.holdqueue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Which dated flights most holds were wanted for, in the last whole minute. */
final class HotFlights {
    /** Flights that are told at once; a metric with a name for each flight would never end. */
    private static final int MOST = 10;

    /** Fewer than that are nothing to speak of. */
    private static final int LEAST = 60;

    /** Flights of one minute that are counted at all. */
    private static final int COUNTED = 100_000;

    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);

    private final LongSupplier nanoTime;
    private long begun;
    private Map<String, Integer> now = new HashMap<>();
    private Map<String, Integer> before = Map.of();

    /** @param holds that wanted a seat on it */
    record HotFlight(String name, int holds) {}

    HotFlights(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        begun = nanoTime.getAsLong();
    }

    synchronized void count(List<NewHold> batch) {
        turn();
        for (var hold : batch)
            for (var segment : hold.segments()) {
                String name = segment.flightNumber() + " of " + segment.operatingOn();
                if (now.size() < COUNTED || now.containsKey(name)) now.merge(name, 1, Integer::sum);
            }
    }

    /** The hottest first. */
    synchronized List<HotFlight> hottest() {
        turn();
        var hot = new ArrayList<HotFlight>();
        before.forEach((name, holds) -> {
            if (holds >= LEAST) hot.add(new HotFlight(name, holds));
        });
        hot.sort(Comparator.comparingInt(HotFlight::holds).reversed().thenComparing(HotFlight::name));
        return hot.size() > MOST ? List.copyOf(hot.subList(0, MOST)) : hot;
    }

    private void turn() {
        long elapsed = nanoTime.getAsLong() - begun;
        if (elapsed < MINUTE) return;
        before = elapsed < 2 * MINUTE ? now : Map.of();
        now = new HashMap<>();
        begun += elapsed / MINUTE * MINUTE;
    }
}
