package io.fareline.bench.search.freshness;

import io.fareline.runner.laptop.Trouble;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The sample: at random moments the seats of one watched flight change, and every server is asked until it shows that. Of
 * nine seats three, two, one and none are left in turn, which every answer tells apart.
 */
final class Probes {
    private static final double PER_SECOND = 5;
    private static final int FIRST_SOLD = 6;
    private static final int MOST_LEFT = ProbeSchedule.SEATS - FIRST_SOLD;

    private final Seats seats;
    private final ChangeRate rate;
    private final List<Watcher> watchers;
    private final Queue<Probe> free = new ConcurrentLinkedQueue<>();
    private final Map<String, Queue<Double>> delays = new HashMap<>();
    private final Map<String, Queue<Double>> notBefore = new HashMap<>();
    private long missed;

    /** A flight on one date, of which so many seats are left. */
    private record Probe(Seats.Leg leg, int left) {
        Probe next() {
            return new Probe(leg, left == 0 ? MOST_LEFT : left - 1);
        }
    }

    Probes(Seats seats, ChangeRate rate, List<Watcher> watchers) {
        this.seats = seats;
        this.rate = rate;
        this.watchers = watchers;
    }

    /** Sells what no answer would tell apart. */
    void prepare(int most) throws InterruptedException {
        for (var leg : seats.ofProbe(ProbeSchedule.DAILY, most)) {
            if (seats.take(leg, FIRST_SOLD).isPresent()) free.add(new Probe(leg, MOST_LEFT));
        }
    }

    /** For so long; the delays of earlier calls are forgotten. Ends when every server has shown the last change. */
    void take(double seconds, SplittableRandom random) throws InterruptedException {
        for (var watcher : watchers) {
            delays.put(watcher.name(), new ConcurrentLinkedQueue<>());
            notBefore.put(watcher.name(), new ConcurrentLinkedQueue<>());
        }
        missed = 0;
        long begin = System.nanoTime();
        var changes = new ArrayList<Future<Void>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (double next = 0; next < seconds; next += -Math.log(1 - random.nextDouble()) / PER_SECOND) {
                Thread.sleep(Math.max(0, (begin + (long) (next * 1e9) - System.nanoTime()) / 1_000_000));
                var probe = free.poll();
                if (probe == null) missed++;
                else changes.add(threads.submit(() -> change(probe)));
            }
        }
        for (var change : changes) outcome(change);
    }

    private static void outcome(Future<Void> change) throws InterruptedException {
        try {
            change.get();
        } catch (ExecutionException failed) {
            throw new Trouble(String.valueOf(failed.getCause().getMessage()), failed.getCause());
        }
    }

    /** At random moments at which no flight was free, since each was still waited for. */
    long missed() {
        return missed;
    }

    Delays at(Watcher watcher) {
        return new Delays(delays.get(watcher.name()));
    }

    /** Until the last question whose answer did not have the change. */
    Delays notBefore(Watcher watcher) {
        return new Delays(notBefore.get(watcher.name()));
    }

    private Void change(Probe probe) throws InterruptedException {
        var next = probe.next();
        long begin = (next.left > probe.left ? seats.giveBack(probe.leg, MOST_LEFT) : seats.take(probe.leg, 1))
                .orElseThrow(() -> new Trouble("Somebody else changed the seats of " + probe));
        var committed = Instant.now();
        rate.count();
        var flight = ProbeSchedule.flight(ProbeSchedule.DAILY);
        var change = new Watcher.Change(probe.leg.on(), flight, shown -> shown.seats() == next.left, () -> committed);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var seen = new HashMap<Watcher, Future<Watcher.Sight>>();
            for (var watcher : watchers) seen.put(watcher, threads.submit(() -> watcher.sees(change)));
            for (var watcher : watchers) add(watcher.name(), begin, seen.get(watcher));
        }
        free.add(next);
        return null;
    }

    /** Endless where the server gave no answer. */
    private void add(String server, long begin, Future<Watcher.Sight> seen) throws InterruptedException {
        try {
            var sight = seen.get();
            notBefore.get(server).add(Math.max(0, sight.askedBefore() - begin) / 1e9);
            delays.get(server).add((sight.answered() - begin) / 1e9);
        } catch (ExecutionException refused) {
            delays.get(server).add(Double.POSITIVE_INFINITY);
        }
    }
}
