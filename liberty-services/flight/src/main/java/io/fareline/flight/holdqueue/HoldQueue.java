package io.fareline.flight.holdqueue;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Holds about to be placed, or to be released, in the order in which they came. A batch takes those at the front that
 * share no leg with a batch that is still being written, nor with one that it leaves behind: for each leg first come
 * is first served. No batch is filled by one flight alone, so that a crowd for one does not keep the buyers of others
 * waiting.
 *
 * <p>Who has just been answered comes back soon where many ask at once. A batch therefore waits a moment for as many as there
 * were lately; with nobody else about it never does. The moment grows with what the last batch took: where all is slow,
 * so is coming back, and a batch that left without them would cost more than the wait.
 */
final class HoldQueue<W extends WaitingHold<?, ?>> {
    /** @param most holds that wait at once @param batch holds of one batch @param ofOneLeg of them for the same leg */
    record Bounds(int most, int batch, int ofOneLeg, Linger linger) {}

    /** How long a batch waits for others: as long as the last one took, within these bounds. */
    record Linger(Duration least, Duration most) {
        long after(long lastBatchNanos) {
            return Math.max(least.toNanos(), Math.min(lastBatchNanos, most.toNanos()));
        }
    }

    private final Bounds bounds;
    /** Whoever fills a batch has it, so that no two fill one at a time. */
    private final ReentrantLock gate = new ReentrantLock();

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<W> waiting = new ArrayDeque<>();
    private final Set<Object> beingWritten = new HashSet<>();
    private int inFlight;
    private int crowd = 1;
    private int wanted = Integer.MAX_VALUE;
    private long lastBatchNanos;

    HoldQueue(Bounds bounds) {
        this.bounds = bounds;
    }

    /** False when the queue is full. */
    boolean add(W hold) {
        lock.lock();
        try {
            if (waiting.size() >= bounds.most()) return false;
            waiting.add(hold);
            // Seen here and not when a batch leaves: who comes while others are being written is about as well.
            crowd = Math.max(crowd, inFlight + waiting.size());
            if (waiting.size() >= wanted) changed.signalAll();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** False when a batch has taken it, which then decides. */
    boolean withdraw(W hold) {
        lock.lock();
        try {
            return waiting.remove(hold);
        } finally {
            lock.unlock();
        }
    }

    /** Waits until there are some, and takes them. They must be {@link #landed} whatever becomes of them. */
    List<W> board() throws InterruptedException {
        gate.lockInterruptibly();
        try {
            return next();
        } finally {
            gate.unlock();
        }
    }

    private List<W> next() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (true) {
                while (!someMayGo()) await(waiting.size() + 1);
                linger();
                var batch = take();
                if (!batch.isEmpty()) return batch;
            }
        } finally {
            wanted = Integer.MAX_VALUE;
            lock.unlock();
        }
    }

    /** Their legs are free for the next batch, and as long as this one took is what coming back may take. */
    void landed(List<W> batch, long tookNanos) {
        lock.lock();
        try {
            lastBatchNanos = tookNanos;
            for (var hold : batch) beingWritten.removeAll(keys(hold));
            inFlight -= batch.size();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    int size() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    /** How long the first one has waited. */
    Duration age() {
        lock.lock();
        try {
            var first = waiting.peekFirst();
            return first == null ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - first.since());
        } finally {
            lock.unlock();
        }
    }

    private boolean someMayGo() {
        var left = new HashSet<>();
        for (var hold : waiting) {
            var keys = keys(hold);
            if (isFree(keys, left)) return true;
            left.addAll(keys);
        }
        return false;
    }

    private void linger() throws InterruptedException {
        // Nearly all: for the last few it is not worth waiting.
        int expected = Math.min(bounds.batch(), crowd - crowd / 16 - inFlight);
        long left = bounds.linger().after(lastBatchNanos);
        wanted = expected;
        while (left > 0 && waiting.size() < expected) left = changed.awaitNanos(left);
    }

    private void await(int size) throws InterruptedException {
        wanted = size;
        changed.await();
    }

    private List<W> take() {
        // It is forgotten within a few batches, so that nobody waits long for a crowd that has gone.
        crowd = Math.max(inFlight + waiting.size(), crowd - Math.ceilDiv(crowd, 4));
        var batch = new ArrayList<W>();
        var left = new HashSet<>();
        var taken = new HashMap<Object, Integer>();
        for (var each = waiting.iterator(); each.hasNext() && batch.size() < bounds.batch(); ) {
            var hold = each.next();
            var keys = keys(hold);
            if (isFree(keys, left) && hasRoom(hold, taken)) {
                each.remove();
                batch.add(hold);
            } else {
                left.addAll(keys);
            }
        }
        for (var hold : batch) beingWritten.addAll(keys(hold));
        inFlight += batch.size();
        return batch;
    }

    private boolean isFree(List<Object> keys, Set<Object> left) {
        for (var key : keys) if (beingWritten.contains(key) || left.contains(key)) return false;
        return true;
    }

    /** No two of the same id are in one batch, and not too many for the same leg. */
    private boolean hasRoom(W hold, Map<Object, Integer> taken) {
        for (long leg : hold.asked().legIds()) if (taken.getOrDefault(leg, 0) >= bounds.ofOneLeg()) return false;
        if (taken.putIfAbsent(hold.asked().id(), 1) != null) return false;
        for (long leg : hold.asked().legIds()) taken.merge(leg, 1, Integer::sum);
        return true;
    }

    private static List<Object> keys(WaitingHold<?, ?> hold) {
        var keys = new ArrayList<Object>(hold.asked().legIds());
        keys.add(hold.asked().id());
        return keys;
    }
}
