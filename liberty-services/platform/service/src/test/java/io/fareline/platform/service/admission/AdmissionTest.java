package io.fareline.platform.service.admission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class AdmissionTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    @Test
    void whatFitsRunsAtOnce() throws InterruptedException {
        var admission = admission(2, 0, LONG);
        assertTrue(admission.enter(Rank.LAST, "a"));
        assertTrue(admission.enter(Rank.LAST, "a"));
    }

    @Test
    void oneMoreThanRunAndWaitIsRefusedAtOnce() throws InterruptedException {
        var admission = admission(1, 0, LONG);
        admission.enter(Rank.USUAL, "a");
        assertFalse(admission.enter(Rank.USUAL, "b"));
    }

    @Test
    void whoWaitsTooLongIsRefusedAndLeavesNothingBehind() throws InterruptedException {
        var admission = admission(1, 1, Duration.ofMillis(20));
        admission.enter(Rank.USUAL, "a");
        assertFalse(admission.enter(Rank.USUAL, "b"));
        admission.leave("a");
        assertTrue(admission.enter(Rank.USUAL, "b"));
    }

    @Test
    void whoLeavesMakesRoomForOneThatWaits() throws Exception {
        var admission = admission(1, 1, LONG);
        admission.enter(Rank.USUAL, "a");
        var waiting = enters(admission, Rank.USUAL, "b");
        admission.leave("a");
        assertTrue(outcome(waiting));
    }

    @Test
    void whatFinishesTheBegunGoesBeforeWhatCameEarlier() throws Exception {
        var admission = admission(1, 2, LONG);
        admission.enter(Rank.USUAL, "a");
        var search = enters(admission, Rank.LAST, "b");
        var payment = enters(admission, Rank.FIRST, "c");
        admission.leave("a");
        assertTrue(outcome(payment));
        assertFalse(search.isDone());
        admission.leave("c");
        assertTrue(outcome(search));
    }

    @Test
    void whatFinishesTheBegunTakesThePlaceOfASearchInAFullQueue() throws Exception {
        var admission = admission(1, 1, LONG);
        admission.enter(Rank.USUAL, "a");
        var search = enters(admission, Rank.LAST, "b");
        var payment = enters(admission, Rank.FIRST, "c");
        assertFalse(outcome(search));
        admission.leave("a");
        assertTrue(outcome(payment));
    }

    @Test
    void aFloodTakesWhatIsLeftAndNotTheTurnOfAnother() throws Exception {
        var admission = admission(2, 2, LONG);
        admission.enter(Rank.USUAL, "flood");
        admission.enter(Rank.USUAL, "flood");
        var second = enters(admission, Rank.USUAL, "flood");
        enters(admission, Rank.USUAL, "flood");
        var other = enters(admission, Rank.USUAL, "other");
        admission.leave("flood");
        assertTrue(outcome(other));
        assertFalse(second.isDone());
        admission.leave("other");
        assertTrue(outcome(second));
    }

    @Test
    void amongEqualsTheOldestGoesFirst() throws Exception {
        var admission = admission(1, 2, LONG);
        admission.enter(Rank.USUAL, "a");
        var older = enters(admission, Rank.USUAL, "b");
        var younger = enters(admission, Rank.USUAL, "c");
        admission.leave("a");
        assertTrue(outcome(older));
        assertFalse(younger.isDone());
    }

    @Test
    void aStoppedThreadGivesItsPlaceUp() throws Exception {
        var admission = admission(1, 1, LONG);
        admission.enter(Rank.USUAL, "a");
        var thread = Thread.ofVirtual().start(() -> {
            try {
                admission.enter(Rank.USUAL, "b");
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        waitUntilBlocked(thread);
        thread.interrupt();
        assertTrue(thread.join(LONG));
        admission.leave("a");
        assertTrue(admission.enter(Rank.USUAL, "c"));
    }

    @Test
    void underContentionNeverMoreRunThanMay() throws Exception {
        var admission = admission(3, 5, Duration.ofMillis(50));
        var running = new java.util.concurrent.atomic.AtomicInteger();
        var most = new java.util.concurrent.atomic.AtomicInteger();
        var threads = new java.util.ArrayList<Thread>();
        for (int each = 0; each < 40; each++) {
            String client = "client-" + each % 4;
            threads.add(Thread.ofVirtual().start(() -> work(admission, client, running, most)));
        }
        for (Thread thread : threads) assertTrue(thread.join(LONG));
        assertEquals(0, running.get());
        assertTrue(most.get() <= 3, "at most " + most);
        for (int each = 0; each < 3; each++) assertTrue(admission.enter(Rank.LAST, "after"));
        assertFalse(admission.enter(Rank.LAST, "after"));
    }

    private static void work(
            Admission admission,
            String client,
            java.util.concurrent.atomic.AtomicInteger running,
            java.util.concurrent.atomic.AtomicInteger most) {
        for (int round = 0; round < 200; round++) {
            try {
                if (!admission.enter(Rank.values()[round % 3], client)) continue;
                most.accumulateAndGet(running.incrementAndGet(), Math::max);
                Thread.yield();
                running.decrementAndGet();
                admission.leave(client);
            } catch (InterruptedException stopped) {
                throw new AssertionError(stopped);
            }
        }
    }

    private static Admission admission(int running, int waiting, Duration patience) {
        return new Admission(new Admission.Limits(running, waiting, patience));
    }

    private static CompletableFuture<Boolean> enters(Admission admission, Rank rank, String client) {
        var outcome = new CompletableFuture<Boolean>();
        var thread = Thread.ofVirtual().start(() -> {
            try {
                outcome.complete(admission.enter(rank, client));
            } catch (InterruptedException stopped) {
                outcome.completeExceptionally(stopped);
            }
        });
        waitUntilBlocked(thread);
        return outcome;
    }

    private static void waitUntilBlocked(Thread thread) {
        while (thread.getState() != Thread.State.TIMED_WAITING && thread.isAlive()) Thread.onSpinWait();
    }

    private static boolean outcome(CompletableFuture<Boolean> future) throws Exception {
        return future.get(LONG.toSeconds(), TimeUnit.SECONDS);
    }
}
