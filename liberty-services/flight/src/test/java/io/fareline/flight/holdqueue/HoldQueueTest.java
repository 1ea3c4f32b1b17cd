package io.fareline.flight.holdqueue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class HoldQueueTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private final HoldQueue<WaitingHold<NewHold, Verdict>> queue = queue(Duration.ZERO);

    @Test
    void firstComeIsFirstServedInABoundedBatch() {
        var holds = add(7L, 7L, 7L, 8L, 8L, 9L);
        assertEquals(List.of(holds.get(0), holds.get(1), holds.get(3), holds.get(4)), board(), "two of a leg at most");
    }

    @Test
    void aLegThatIsBeingWrittenWaitsForItsBatch() {
        var hold = add(7L);
        var first = board();
        var later = add(7L, 8L, 7L);
        assertEquals(List.of(later.get(1)), board());
        queue.landed(first, 0);
        assertEquals(List.of(later.get(0), later.get(2)), board());
        assertEquals(List.of(hold), first);
    }

    @Test
    void whoWaitsForOneLegKeepsHisPlaceForTheOther() {
        add(7L);
        board();
        var both = add(wanting(7L, 8L));
        add(8L);
        var other = add(9L);
        assertEquals(List.of(other), board(), "nobody overtakes on leg 8");
        assertEquals(2, queue.size());
        assertTrue(queue.withdraw(both));
    }

    @Test
    void oneIdIsInOneBatchAtATime() {
        var hold = wanting(7L);
        add(hold);
        var again = add(new WaitingHold<>(hold.asked(), hold.since(), hold.verdict()));
        var batch = board();
        assertEquals(List.of(hold), batch);
        queue.landed(batch, 0);
        assertEquals(List.of(again), board());
    }

    @Test
    void aFullQueueTakesNobody() {
        for (int number = 0; number < 10; number++) assertTrue(queue.add(wanting(7L)));
        assertFalse(queue.add(wanting(8L)));
    }

    @Test
    void whoIsInABatchCannotWithdraw() {
        var hold = add(wanting(7L));
        board();
        assertFalse(queue.withdraw(hold));
        var other = add(wanting(8L));
        assertTrue(queue.withdraw(other));
        assertEquals(0, queue.size());
    }

    @Test
    void aBatchWaitsForAsManyAsThereWereLately() throws Exception {
        var patient = queue(LIMIT);
        for (long leg = 0; leg < 4; leg++) patient.add(wanting(leg));
        patient.landed(patient.board(), 0);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<List<WaitingHold<NewHold, Verdict>>> boarding = patient::board;
            Future<List<WaitingHold<NewHold, Verdict>>> batch = threads.submit(boarding);
            for (long leg = 0; leg < 3; leg++) patient.add(wanting(leg));
            assertFalse(isDone(batch), "the fourth may come yet");
            patient.add(wanting(3L));
            assertEquals(4, batch.get(LIMIT.toSeconds(), TimeUnit.SECONDS).size());
        }
    }

    @Test
    void whoIsBeingWrittenIsOneOfTheCrowd() throws Exception {
        var patient = queue(LIMIT);
        for (long leg = 0; leg < 3; leg++) patient.add(wanting(leg));
        var first = patient.board();
        patient.add(wanting(3L));
        patient.landed(first, 0);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<List<WaitingHold<NewHold, Verdict>>> boarding = patient::board;
            Future<List<WaitingHold<NewHold, Verdict>>> batch = threads.submit(boarding);
            for (long leg = 0; leg < 2; leg++) patient.add(wanting(leg));
            assertFalse(isDone(batch), "four are about, and three have come");
            patient.add(wanting(2L));
            assertEquals(4, batch.get(LIMIT.toSeconds(), TimeUnit.SECONDS).size());
        }
    }

    @Test
    void theMomentIsAsLongAsTheLastBatchTookWithinItsBounds() {
        var linger = new HoldQueue.Linger(Duration.ofNanos(4), Duration.ofNanos(30));
        assertEquals(4, linger.after(0));
        assertEquals(17, linger.after(17));
        assertEquals(30, linger.after(Long.MAX_VALUE));
    }

    @Test
    void aBatchWaitsLongerAfterASlowOne() throws Exception {
        var patient = new HoldQueue<WaitingHold<NewHold, Verdict>>(
                new HoldQueue.Bounds(10, 4, 2, new HoldQueue.Linger(Duration.ZERO, LIMIT)));
        for (long leg = 0; leg < 4; leg++) patient.add(wanting(leg));
        patient.landed(patient.board(), LIMIT.toNanos());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<List<WaitingHold<NewHold, Verdict>>> boarding = patient::board;
            Future<List<WaitingHold<NewHold, Verdict>>> batch = threads.submit(boarding);
            for (long leg = 0; leg < 3; leg++) patient.add(wanting(leg));
            assertFalse(isDone(batch), "the fourth may come yet");
            patient.add(wanting(3L));
            assertEquals(4, batch.get(LIMIT.toSeconds(), TimeUnit.SECONDS).size());
        }
    }

    @Test
    void whoComesAloneDoesNotWait() {
        var patient = queue(Duration.ofHours(1));
        for (int number = 0; number < 3; number++) {
            patient.add(wanting(7L));
            var batch = assertTimeoutPreemptively(LIMIT, patient::board);
            assertEquals(1, batch.size());
            patient.landed(batch, 0);
        }
    }

    private static boolean isDone(Future<?> future) throws InterruptedException {
        Thread.sleep(50);
        return future.isDone();
    }

    private static HoldQueue<WaitingHold<NewHold, Verdict>> queue(Duration linger) {
        return new HoldQueue<WaitingHold<NewHold, Verdict>>(
                new HoldQueue.Bounds(10, 4, 2, new HoldQueue.Linger(linger, linger)));
    }

    private List<WaitingHold<NewHold, Verdict>> board() {
        return assertTimeoutPreemptively(LIMIT, queue::board);
    }

    private List<WaitingHold<NewHold, Verdict>> add(Long... legs) {
        var holds = new ArrayList<WaitingHold<NewHold, Verdict>>();
        for (long leg : legs) holds.add(add(wanting(leg)));
        return holds;
    }

    private WaitingHold<NewHold, Verdict> add(Long leg) {
        return add(wanting(leg));
    }

    private WaitingHold<NewHold, Verdict> add(WaitingHold<NewHold, Verdict> hold) {
        assertTrue(queue.add(hold));
        return hold;
    }

    private static WaitingHold<NewHold, Verdict> wanting(Long... legs) {
        return WaitingHold.now(WantedHold.of("Y", legs));
    }
}
