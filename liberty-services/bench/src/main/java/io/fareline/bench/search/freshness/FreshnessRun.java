package io.fareline.bench.search.freshness;

import io.fareline.bench.search.Scene;
import io.fareline.runner.call.EdgeCalls;
import io.fareline.runner.laptop.Trouble;
import java.sql.SQLException;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** One measurement: the load, warmed up, and in its midst the sample and two imports. */
final class FreshnessRun implements AutoCloseable {
    private static final int WARM_SECONDS = 45;
    private static final int LEGS = 50_000;

    // The sample does not wait for the load.
    private static final int CONNECTIONS_OF_LOAD = 12;
    private static final int CONNECTIONS_OF_PROBES = 4;

    private final Scene scene;
    private final ProbeSchedule schedule;
    private final List<Watcher> watchers;
    private final SplittableRandom random;
    private final Seats ofLoad;
    private final Seats ofProbes;
    private final ChangeRate rate;
    private final Bookings bookings;
    private final Probes probes;
    private final ImportedChanges imports;
    private long begin;
    private long madeBefore;
    private long heldBefore;
    private double perSecond;
    private long held;

    FreshnessRun(Scene scene, ProbeSchedule schedule, List<Watcher> watchers, Seats.Login login)
            throws InterruptedException, SQLException {
        this.scene = scene;
        this.schedule = schedule;
        this.watchers = watchers;
        random = new SplittableRandom(scene.run().options().number("seed"));
        ofLoad = new Seats(CONNECTIONS_OF_LOAD, login);
        ofProbes = new Seats(CONNECTIONS_OF_PROBES, login);
        rate = new ChangeRate(ofLoad, ofLoad.ofNetwork(LEGS), random.nextLong());
        var laptop = scene.fareline().laptop();
        bookings = new Bookings(laptop, scene.network().popularity(), scene.from(), random.nextLong());
        probes = new Probes(ofProbes, rate, watchers);
        imports = new ImportedChanges(new EdgeCalls(laptop), scene.onSale(), watchers);
        probes.prepare(schedule.days());
    }

    void take() throws InterruptedException {
        var options = scene.run().options();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Void> load = () -> {
                rate.keep(options.number("rate"), threads);
                return null;
            };
            Callable<Void> sales = () -> {
                bookings.keep(options.number("bookings"), rate, threads);
                return null;
            };
            var running = List.of(threads.submit(load), threads.submit(sales));
            try {
                scene.run().say("Warming up");
                probes.take(WARM_SECONDS, random.split());
                scene.run().say("Measuring");
                measure(options.number("seconds"));
            } finally {
                rate.end();
                bookings.end();
            }
            for (var each : running) outcome(each);
        }
    }

    private void measure(long seconds) throws InterruptedException {
        begin = System.nanoTime();
        madeBefore = rate.made();
        heldBefore = bookings.held();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Void> inTheMidst = () -> {
                Thread.sleep(seconds * 1_000 / 3);
                imports.moves(schedule.withMoved());
                Thread.sleep(seconds * 1_000 / 3);
                imports.cancels(schedule.withMoved().withCancelled());
                return null;
            };
            var imported = threads.submit(inTheMidst);
            probes.take(seconds, random.split());
            perSecond = (rate.made() - madeBefore) / ((System.nanoTime() - begin) / 1e9);
            held = bookings.held() - heldBefore;
            outcome(imported);
        }
    }

    private static void outcome(Future<?> done) throws InterruptedException {
        try {
            done.get();
        } catch (ExecutionException failed) {
            throw new Trouble(String.valueOf(failed.getCause().getMessage()), failed.getCause());
        }
    }

    Verdict verdict(ExportedAges ages) {
        var servers = watchers.stream()
                .map(watcher -> new Verdict.OfServer(
                        watcher.name(),
                        probes.at(watcher),
                        probes.notBefore(watcher),
                        ages.since(watcher.name(), begin)))
                .toList();
        long untrue = watchers.stream().mapToLong(Watcher::untrue).sum();
        var delays = imports.outcomes().stream()
                .map(ImportedChanges.Outcome::afterCommit)
                .toList();
        var wanted = scene.run().options().number("rate");
        return new Verdict(servers, wanted, perSecond, untrue, delays);
    }

    List<ImportedChanges.Outcome> imports() {
        return imports.outcomes();
    }

    /** Questions of all watchers, also while warming up. */
    long asked() {
        return watchers.stream().mapToLong(Watcher::asked).sum();
    }

    long missed() {
        return probes.missed();
    }

    /** Bookings that were held while it was measured. */
    long held() {
        return held;
    }

    String bookings() {
        return bookings.counts();
    }

    @Override
    public void close() {
        ofLoad.close();
        ofProbes.close();
    }
}
