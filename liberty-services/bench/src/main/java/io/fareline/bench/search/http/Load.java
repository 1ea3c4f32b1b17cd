package io.fareline.bench.search.http;

import io.fareline.bench.connection.Connection;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Asks over connections that stay open, each with a thread of its own: closed, each asks when it has its answer, or open, at
 * moments fixed before, whatever came of those before them.
 */
final class Load {
    private static final int TIMEOUT_MILLIS = 35_000;
    private final SplittableRandom random;

    Load(long seed) {
        random = new SplittableRandom(seed);
    }

    Tally closed(Target target, int connections, Duration length) throws InterruptedException {
        var tally = new Tally();
        long begin = System.nanoTime();
        run(connections, target, (asker, mine) -> {
            for (long now = System.nanoTime(); now - begin < length.toNanos(); now = System.nanoTime())
                asker.ask(target.any(mine), now, tally);
        });
        return tally.over(Duration.ofNanos(System.nanoTime() - begin));
    }

    /**
     * Arrivals are a Poisson process of that rate. Whichever connection is free takes the next, and the time taken counts
     * from the arrival, so that no wait is left out for want of a connection.
     */
    Tally open(Target target, int connections, double perSecond, Duration length) throws InterruptedException {
        long[] arrivals = arrivals(perSecond, length);
        var next = new AtomicInteger();
        var tally = new Tally();
        long begin = System.nanoTime();
        run(connections, target, (asker, mine) -> {
            for (int place = next.getAndIncrement(); place < arrivals.length; place = next.getAndIncrement()) {
                long intended = begin + arrivals[place];
                for (long left = intended - System.nanoTime(); left > 0; left = intended - System.nanoTime())
                    LockSupport.parkNanos(left);
                asker.ask(target.any(mine), intended, tally);
            }
        });
        return tally.over(Duration.ofNanos(System.nanoTime() - begin));
    }

    private long[] arrivals(double perSecond, Duration length) {
        var arrivals = new ArrayList<Long>();
        for (double at = gap(perSecond); at < length.toNanos(); at += gap(perSecond)) arrivals.add((long) at);
        return arrivals.stream().mapToLong(Long::longValue).toArray();
    }

    private double gap(double perSecond) {
        return -Math.log(1 - random.nextDouble()) / perSecond * 1e9;
    }

    /** What one connection does. */
    private interface Work {
        void with(Asker asker, SplittableRandom mine);
    }

    private void run(int connections, Target target, Work work) throws InterruptedException {
        var threads = new ArrayList<Thread>();
        for (int each = 0; each < connections; each++) {
            var mine = random.split();
            threads.add(Thread.ofPlatform().daemon().start(() -> {
                try (var asker = new Asker(target)) {
                    work.with(asker, mine);
                }
            }));
        }
        for (var thread : threads) thread.join();
    }

    /** One connection, opened anew when it was lost. */
    private static final class Asker implements AutoCloseable {
        private final Target target;
        private Connection connection;

        Asker(Target target) {
            this.target = target;
        }

        void ask(byte[] request, long since, Tally tally) {
            try {
                if (connection == null) connection = new Connection(target.server(), TIMEOUT_MILLIS);
                var answer = connection.skim(request);
                tally.add(answer, System.nanoTime() - since);
                if (!connection.isReusable()) close();
            } catch (IOException | RuntimeException lost) {
                tally.addFailure();
                close();
            }
        }

        @Override
        public void close() {
            if (connection != null) connection.close();
            connection = null;
        }
    }
}
