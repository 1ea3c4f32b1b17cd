package io.fareline.platform.service.admission;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * So many requests run, so many more wait, none for long. Among those that wait the higher rank goes first, then the
 * client with the least under way, then the oldest; where there is no room to wait, the last in that order is refused. So
 * a client that asks without pause takes what others leave, and no more than its share once they come.
 */
final class Admission {
    private static final Comparator<Waiting> ORDER = Comparator.<Waiting, Rank>comparing(each -> each.rank)
            .thenComparingInt(each -> each.underWay)
            .thenComparingLong(each -> each.arrival);

    /** @param patience after which one that waits is refused, for its client has little use for a late answer */
    record Limits(int running, int waiting, Duration patience) {}

    private enum Fate {
        OPEN,
        ADMITTED,
        REFUSED
    }

    private static final class Waiting {
        private final Rank rank;
        private final String client;
        private final long arrival;
        private final Condition decided;
        private Fate fate = Fate.OPEN;
        private int underWay;

        Waiting(Rank rank, String client, long arrival, Condition decided) {
            this.rank = rank;
            this.client = client;
            this.arrival = arrival;
            this.decided = decided;
        }
    }

    private final Limits limits;
    private final ReentrantLock lock = new ReentrantLock();
    private final List<Waiting> queue = new ArrayList<>();
    private final Map<String, Integer> underWay = new HashMap<>();
    private int running;
    private long arrivals;

    Admission(Limits limits) {
        this.limits = limits;
    }

    /** @return whether it may run, and then {@link #leave} must follow; false when it is refused */
    boolean enter(Rank rank, String client) throws InterruptedException {
        lock.lock();
        try {
            if (running < limits.running()) {
                running++;
                underWay.merge(client, 1, Integer::sum);
                return true;
            }
            var newcomer = new Waiting(rank, client, arrivals++, lock.newCondition());
            return queues(newcomer) && waits(newcomer);
        } finally {
            lock.unlock();
        }
    }

    /** Ends what was admitted for that client; the next in order runs in its place. */
    void leave(String client) {
        lock.lock();
        try {
            running--;
            lessUnderWay(client);
            weigh();
            queue.stream().min(ORDER).ifPresent(next -> {
                running++;
                decide(next, Fate.ADMITTED);
            });
        } finally {
            lock.unlock();
        }
    }

    private boolean queues(Waiting newcomer) {
        queue.add(newcomer);
        underWay.merge(newcomer.client, 1, Integer::sum);
        if (queue.size() > limits.waiting()) {
            weigh();
            refuse(queue.stream().max(ORDER).orElseThrow());
        }
        return newcomer.fate == Fate.OPEN;
    }

    private boolean waits(Waiting newcomer) throws InterruptedException {
        long left = limits.patience().toNanos();
        try {
            while (newcomer.fate == Fate.OPEN && left > 0) left = newcomer.decided.awaitNanos(left);
        } catch (InterruptedException stopping) {
            if (newcomer.fate == Fate.OPEN) refuse(newcomer);
            else if (newcomer.fate == Fate.ADMITTED) leave(newcomer.client);
            throw stopping;
        }
        if (newcomer.fate == Fate.OPEN) refuse(newcomer);
        return newcomer.fate == Fate.ADMITTED;
    }

    private void weigh() {
        for (Waiting each : queue) each.underWay = underWay.getOrDefault(each.client, 0);
    }

    private void refuse(Waiting refused) {
        decide(refused, Fate.REFUSED);
        lessUnderWay(refused.client);
    }

    private void decide(Waiting waiting, Fate fate) {
        waiting.fate = fate;
        queue.remove(waiting);
        waiting.decided.signal();
    }

    private void lessUnderWay(String client) {
        underWay.computeIfPresent(client, (_, count) -> count > 1 ? count - 1 : null);
    }
}
