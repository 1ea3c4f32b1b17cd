package io.fareline.bench.search.freshness;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Sees to it that so many changes a second are made, whatever comes of those before: what bookings and probes do not
 * change is changed by guarded updates. What is behind is made up for, so a database that stalls is not spared.
 */
final class ChangeRate {
    private static final long TICK_MILLIS = 5;

    // What is on its way at a time; beyond this the machine does not carry the rate, and the count will say so.
    private static final int MOST_AT_A_TIME = 500;

    private final Seats seats;
    private final List<Seats.Leg> legs;
    private final SplittableRandom random;
    private final Semaphore places = new Semaphore(MOST_AT_A_TIME);
    private final AtomicLong made = new AtomicLong();
    private final AtomicBoolean over = new AtomicBoolean();

    ChangeRate(Seats seats, List<Seats.Leg> legs, long seed) {
        this.seats = seats;
        this.legs = legs;
        random = new SplittableRandom(seed);
    }

    /** Another change was committed. */
    void count() {
        made.incrementAndGet();
    }

    long made() {
        return made.get();
    }

    void end() {
        over.set(true);
    }

    /** Until {@link #end}. */
    void keep(double perSecond, ExecutorService threads) throws InterruptedException {
        long begin = System.nanoTime();
        while (!over.get()) {
            double due = (System.nanoTime() - begin) / 1e9 * perSecond;
            long onTheirWay = MOST_AT_A_TIME - places.availablePermits();
            for (long next = made.get() + onTheirWay; next < due && places.tryAcquire(); next++) {
                var leg = legs.get(random.nextInt(legs.size()));
                threads.submit(() -> sell(leg));
            }
            Thread.sleep(TICK_MILLIS);
        }
    }

    // A flight that is sold out is no change; the next tick finds another.
    private Void sell(Seats.Leg leg) throws InterruptedException {
        try {
            if (seats.take(leg, 1).isPresent()) count();
        } finally {
            places.release();
        }
        return null;
    }
}
