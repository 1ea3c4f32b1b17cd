package io.fareline.bench.race;

import io.fareline.runner.laptop.Trouble;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/** All clients of a race at once, until they are told to stop or enough was asked. */
final class Racers {
    private static final Duration LAST_TURNS = Duration.ofSeconds(60);
    private final Racer.Track track;
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    Racers(Racer.Track track) {
        this.track = track;
    }

    void begin(long clients, SplittableRandom seeds) {
        for (long each = 0; each < clients; each++) {
            var racer = new Racer(track, seeds.split());
            threads.add(Thread.startVirtualThread(() -> race(racer)));
        }
    }

    private void race(Racer racer) {
        try (var line = track.line()) {
            while (!over.get() && !track.history().isFull()) racer.turn(line);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException broken) {
            failure.compareAndSet(null, broken);
        }
    }

    boolean isOver() {
        return threads.stream().noneMatch(Thread::isAlive);
    }

    /** Each ends what it has begun, within a limit. */
    void stop() throws InterruptedException {
        over.set(true);
        long end = System.nanoTime() + LAST_TURNS.toNanos();
        for (var thread : threads) thread.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())));
        for (var thread : threads) thread.interrupt();
        for (var thread : threads) thread.join();
        if (failure.get() != null) throw new Trouble("A client of the race broke: " + failure.get(), failure.get());
    }
}
