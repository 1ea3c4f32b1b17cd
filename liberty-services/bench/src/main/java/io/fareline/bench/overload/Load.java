package io.fareline.bench.overload;

import io.fareline.bench.overload.Kind.Outcome;
import io.fareline.bench.overload.Tally.Sample;
import java.io.IOException;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;

/** Requests sent by a plan: closed, each client asks when it has its answer, or open, whatever comes of those before. */
final class Load {
    /** Beyond this the generator would measure itself; what finds no place counts as broken. */
    private static final int MOST_AT_A_TIME = 4_000;

    private final Market market;
    private final SplittableRandom seeds;

    Load(Market market, long seed) {
        this.market = market;
        this.seeds = new SplittableRandom(seed);
    }

    Tally closed(int clients, Duration length) {
        var tally = new Tally(length);
        long begin = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int each = 0; each < clients; each++) {
                var random = seeds.split();
                threads.submit(() -> {
                    for (long now = System.nanoTime(); now - begin < length.toNanos(); now = System.nanoTime())
                        ask(market.wish(random), begin, now, tally);
                });
            }
        }
        return tally;
    }

    /** Arrivals are a Poisson process of that rate. */
    Tally open(double perSecond, Duration length) {
        var tally = new Tally(length);
        var random = seeds.split();
        var places = new Semaphore(MOST_AT_A_TIME);
        long begin = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long next = begin; next - begin < length.toNanos(); next += gap(random, perSecond)) {
                for (long left = next - System.nanoTime(); left > 0; left = next - System.nanoTime())
                    LockSupport.parkNanos(left);
                var wish = market.wish(random);
                long intended = next;
                if (!places.tryAcquire()) {
                    tally.add(sample(wish.kind(), begin, intended, Outcome.BROKEN));
                    continue;
                }
                threads.submit(() -> {
                    ask(wish, begin, intended, tally);
                    places.release();
                });
            }
        }
        return tally;
    }

    private void ask(Market.Wish wish, long begin, long intended, Tally tally) {
        Outcome outcome;
        try {
            var answer = market.ask(wish);
            outcome = wish.kind().judge(answer, Duration.ofNanos(System.nanoTime() - intended));
        } catch (IOException | RuntimeException broken) {
            outcome = Outcome.BROKEN;
        }
        tally.add(sample(wish.kind(), begin, intended, outcome));
    }

    private static Sample sample(Kind kind, long begin, long intended, Outcome outcome) {
        return new Sample(
                kind, Duration.ofNanos(intended - begin), Duration.ofNanos(System.nanoTime() - intended), outcome);
    }

    private static long gap(SplittableRandom random, double perSecond) {
        return (long) (-Math.log(1 - random.nextDouble()) / perSecond * 1e9);
    }
}
