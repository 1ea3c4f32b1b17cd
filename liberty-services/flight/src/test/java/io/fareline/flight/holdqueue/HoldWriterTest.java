package io.fareline.flight.holdqueue;

import static io.fareline.flight.holdqueue.HoldRelease.Outcome.BARRED;
import static io.fareline.flight.holdqueue.HoldRelease.Outcome.BUSY;
import static io.fareline.flight.holdqueue.HoldRelease.Outcome.LEFT;
import static io.fareline.flight.holdqueue.HoldRelease.Outcome.RELEASED;
import static io.fareline.flight.holdqueue.HoldRelease.Outcome.UNKNOWN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.platform.outbox.Outbox;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of those who wait, whatever the database does. */
class HoldWriterTest {
    private static final Duration PATIENT = Duration.ofSeconds(20);
    private static final int QUEUE = 3;

    private final HoldWriter writer = new HoldWriter();
    private final List<NewHold> written = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch boarded = new CountDownLatch(1);
    private final CountDownLatch decided = new CountDownLatch(1);
    private final AtomicInteger announced = new AtomicInteger();
    private volatile List<HoldRelease.Outcome> outcomes = List.of();
    private volatile Duration wait = PATIENT;
    private volatile Decision decision = holds -> verdicts(holds);

    /** What a batch comes to. */
    private interface Decision {
        List<Verdict> write(List<NewHold> holds) throws InterruptedException;
    }

    @BeforeEach
    void begin() {
        writer.metrics = new QueueMetrics() {
            @Override
            void watch(HoldQueue<?> placing, HoldQueue<?> releasing) {}
        };
        writer.outbox = new Outbox() {
            @Override
            public void announce() {
                announced.incrementAndGet();
            }
        };
        writer.settings = new QueueSettings() {
            @Override
            int writers() {
                return 1;
            }

            @Override
            HoldQueue.Bounds queue() {
                return new HoldQueue.Bounds(QUEUE, 10, 10, new HoldQueue.Linger(Duration.ZERO, Duration.ZERO));
            }

            @Override
            Duration maximumWait() {
                return wait;
            }
        };
        writer.batches = new HoldBatch() {
            @Override
            List<Verdict> write(List<NewHold> holds) {
                try {
                    var verdicts = decision.write(holds);
                    written.addAll(holds);
                    return verdicts;
                } catch (InterruptedException stopping) {
                    throw new IllegalStateException(stopping);
                }
            }

            @Override
            List<HoldRelease.Outcome> release(List<HoldRelease> releases) {
                return outcomes.subList(0, 1);
            }

            @Override
            HoldRelease.Outcome barOrRelease(HoldRelease release) {
                return outcomes.get(1);
            }
        };
        writer.begin(Thread.ofPlatform().daemon().factory(), Runnable::run);
    }

    @AfterEach
    void stop() {
        writer.stop();
    }

    @Test
    void whoWaitsTooLongIsNeverWritten() throws Exception {
        decision = holds -> {
            boarded.countDown();
            decided.await();
            return verdicts(holds);
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = WantedHold.of("Y", 7L);
            var inTime = threads.submit(() -> writer.decide(first));
            assertTrue(boarded.await(PATIENT.toSeconds(), TimeUnit.SECONDS));
            wait = Duration.ofMillis(50);
            var late = WantedHold.of("Y", 7L);
            assertThrows(SalesBusy.class, () -> writer.decide(late));
            decided.countDown();
            assertEquals(Verdict.Outcome.PLACED, inTime.get().outcome());
            wait = PATIENT;
            writer.decide(WantedHold.of("Y", 7L));
            assertTrue(!written.contains(late), "whoever was told to come again took no seat");
            assertTrue(written.contains(first));
        }
    }

    @Test
    void aFullQueueRefusesAtOnce() throws Exception {
        decision = holds -> {
            boarded.countDown();
            decided.await();
            return verdicts(holds);
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.submit(() -> writer.decide(WantedHold.of("Y", 7L)));
            assertTrue(boarded.await(PATIENT.toSeconds(), TimeUnit.SECONDS));
            var refusals = new ArrayList<Future<Verdict>>();
            for (int waiting = 0; waiting <= QUEUE; waiting++)
                refusals.add(threads.submit(() -> writer.decide(WantedHold.of("Y", 7L))));
            while (refusals.stream().noneMatch(Future::isDone)) Thread.onSpinWait();
            decided.countDown();
            int refused = 0;
            for (var each : refusals) {
                try {
                    each.get();
                } catch (ExecutionException busy) {
                    assertEquals(SalesBusy.class, busy.getCause().getClass());
                    refused++;
                }
            }
            assertEquals(1, refused);
        }
    }

    @Test
    void afterAnErrorTheWriterGoesOn() {
        decision = holds -> {
            throw new StackOverflowError();
        };
        assertThrows(IllegalStateException.class, () -> writer.decide(WantedHold.of("Y", 7L)));
        decision = holds -> verdicts(holds);
        assertEquals(
                Verdict.Outcome.PLACED, writer.decide(WantedHold.of("Y", 7L)).outcome());
    }

    @Test
    void anIdThatNoHoldHadIsSettledByItself() {
        outcomes = List.of(UNKNOWN, BARRED);
        assertEquals(BARRED, writer.decide(release()));
        assertEquals(0, announced.get(), "there is nothing to tell");
        outcomes = List.of(UNKNOWN, RELEASED);
        assertEquals(RELEASED, writer.decide(release()));
        assertEquals(1, announced.get());
    }

    @Test
    void onlyWhatIsReleasedIsTold() throws Exception {
        outcomes = List.of(LEFT);
        assertEquals(LEFT, writer.decide(release()));
        outcomes = List.of(BUSY);
        assertEquals(BUSY, writer.decide(release()));
        outcomes = List.of(RELEASED);
        assertEquals(RELEASED, writer.decide(release()));
        // Whoever waits is answered before it is told.
        outcomes = List.of(LEFT);
        writer.decide(release());
        assertEquals(1, announced.get());
    }

    @Test
    void whoReleasesDoesNotWaitForThoseWhoBuy() throws Exception {
        decision = holds -> {
            boarded.countDown();
            decided.await();
            return verdicts(holds);
        };
        outcomes = List.of(RELEASED);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var hold = WantedHold.of("Y", 7L);
            var buyer = threads.submit(() -> writer.decide(hold));
            assertTrue(boarded.await(PATIENT.toSeconds(), TimeUnit.SECONDS));
            assertEquals(RELEASED, writer.decide(WantedHold.released(hold)));
            assertFalse(buyer.isDone());
            decided.countDown();
            buyer.get();
        }
    }

    private static HoldRelease release() {
        return WantedHold.released(WantedHold.of("Y", 7L));
    }

    private static List<Verdict> verdicts(List<NewHold> holds) {
        return holds.stream()
                .map(hold -> new Verdict(Verdict.Outcome.PLACED, 0, "000", null))
                .toList();
    }
}
