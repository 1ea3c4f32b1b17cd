package io.fareline.bench.inventory;

import java.time.Duration;
import java.util.ArrayList;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;

/** So many clients, each of which does the next thing when the one before is done. */
record ClosedLoop(int clients, Duration length, SplittableRandom seeds) {
    /** Who was refused or lost his connection asks again after that. */
    private static final Duration PAUSE = Duration.ofMillis(100);

    /** What one client does, with what it keeps open meanwhile. */
    interface Client extends AutoCloseable {
        /** @throws Exception when it was not done */
        void next(SplittableRandom random) throws Exception;

        @Override
        void close();
    }

    /** Makes a client in its own thread. */
    interface Clients {
        Client open() throws Exception;
    }

    Pace run(Clients clients) throws InterruptedException {
        var pace = new Pace(length);
        long end = System.nanoTime() + length.toNanos();
        var threads = new ArrayList<Thread>();
        for (int each = 0; each < this.clients; each++) {
            var random = seeds.split();
            threads.add(Thread.ofPlatform().daemon().start(() -> repeat(clients, random, end, pace)));
        }
        for (var thread : threads) thread.join();
        return pace;
    }

    private static void repeat(Clients clients, SplittableRandom random, long end, Pace pace) {
        while (System.nanoTime() < end) {
            try (var client = clients.open()) {
                for (long begin = System.nanoTime(); begin < end; begin = System.nanoTime()) {
                    client.next(random);
                    pace.add(System.nanoTime() - begin);
                }
            } catch (Exception failed) {
                pace.addFailure(String.valueOf(failed.getMessage()));
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }
}
