package io.fareline.platform.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class CrewTest {
    private final Deque<Runnable> called = new ArrayDeque<>();
    private final AtomicInteger left = new AtomicInteger();

    @Test
    void oneCallTakesUpAllThatIsDue() {
        var crew = new Crew("work", 3, called::add, this::take);
        left.set(10);
        crew.call();
        while (!called.isEmpty()) called.poll().run();
        assertEquals(0, left.get());
    }

    @Test
    void thereAreNeverMoreWorkersThanAllowed() {
        var crew = new Crew("work", 3, called::add, this::take);
        for (int i = 0; i < 10; i++) crew.call();
        assertEquals(3, called.size());
    }

    @Test
    void aWorkerThatFailsMakesRoomForTheNext() {
        var crew = new Crew("work", 1, called::add, () -> {
            throw new IllegalStateException("broken");
        });
        crew.call();
        called.poll().run();
        crew.call();
        assertEquals(1, called.size());
    }

    @Test
    void anExecutorWithoutRoomCostsNoWorker() {
        var full = new AtomicInteger(1);
        var crew = new Crew(
                "work",
                1,
                work -> {
                    if (full.getAndDecrement() > 0) throw new RejectedExecutionException();
                    called.add(work);
                },
                this::take);
        crew.call();
        crew.call();
        assertEquals(1, called.size());
    }

    @Test
    void aCrewThatHangsHoldsUpNeitherItsCallerNorAnother() throws Exception {
        var never = new CountDownLatch(1);
        var done = new CountDownLatch(5);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var hanging = new Crew("hanging", 2, threads, () -> {
                try {
                    return never.await(1, TimeUnit.MINUTES);
                } catch (InterruptedException stopped) {
                    return false;
                }
            });
            var well = new Crew("well", 2, threads, () -> {
                done.countDown();
                return done.getCount() > 0;
            });
            for (int i = 0; i < 5; i++) hanging.call();
            well.call();
            assertTrue(done.await(10, TimeUnit.SECONDS));
            threads.shutdownNow();
        }
    }

    private boolean take() {
        return left.getAndUpdate(value -> Math.max(0, value - 1)) > 0;
    }
}
