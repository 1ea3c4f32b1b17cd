package io.fareline.bench.inventory;

import io.fareline.bench.BenchRun;
import io.fareline.bench.Figures;
import io.fareline.platform.testing.DetachedProcess;
import io.fareline.runner.call.EdgeCalls;
import io.fareline.runner.laptop.Part;
import io.fareline.runner.laptop.ResourceUse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;

/** Bookings that are held, paid and ticketed, and what each process had to do for one. */
final class WholeBookingsFigure {
    /** A booking runs through five processes, which all have to compile what is hot before they can be measured. */
    private static final int MOST_WARMINGS = 40;

    private static final int LEAST_WARMINGS = 12;
    private static final int STEADY_WARMINGS = 4;
    private static final double STEADY = 0.05;
    private static final Duration WARMING = Duration.ofSeconds(10);
    /** Few: one booking is some dozens of commits in turn, and more at once only queue until they are answered with 202. */
    private static final int CLIENTS = 8;

    private static final Duration MEASURED = Duration.ofSeconds(20);

    private final BenchRun run;
    private final Ground ground;

    WholeBookingsFigure(BenchRun run, Ground ground) {
        this.run = run;
        this.ground = ground;
    }

    /** @param processor milliseconds for each booking, by process */
    record Found(
            double perSecond, double p50, double p99, Map<String, Integer> failures, Map<String, Double> processor) {
        int failed() {
            return failures.values().stream().mapToInt(Integer::intValue).sum();
        }

        void report(Figures figures) {
            figures.line("")
                    .line("whole bookings through the edge by " + CLIENTS + " clients: held, paid, ticketed")
                    .number("  a second", perSecond, "/s")
                    .number("  p50", p50, "ms")
                    .number("  p99", p99, "ms")
                    .text("  refused or lost", failures);
            processor.forEach((process, millis) -> figures.number("  processor time of " + process, millis, "ms"));
        }
    }

    Found measure() throws InterruptedException {
        var card = new EdgeCalls(ground.laptop()).cardToken();
        warmUp(card);
        var before = processor();
        var pace = load(MEASURED, 0, card);
        var used = new LinkedHashMap<String, Double>();
        processor()
                .forEach((process, time) -> used.put(
                        process, time.minus(before.get(process)).toMillis() / (double) Math.max(1, pace.done())));
        return new Found(pace.perSecond(), pace.percentile(0.5), pace.percentile(0.99), pace.failures(), used);
    }

    /** Until some in a row were no faster than the best before them. */
    private void warmUp(String card) throws InterruptedException {
        double best = 0;
        int steady = 0;
        for (int time = 1; time <= MOST_WARMINGS && (steady < STEADY_WARMINGS || time <= LEAST_WARMINGS); time++) {
            double now = load(WARMING, time, card).perSecond();
            run.say("warming up: %.1f bookings a second".formatted(now));
            steady = now <= best * (1 + STEADY) ? steady + 1 : 0;
            best = Math.max(best, now);
        }
    }

    /** With a new token, since one does not last for all of them. */
    private Pace load(Duration length, int time, String card) throws InterruptedException {
        var bookers = new WholeBookings(ground.laptop().edge(), ground.buyerToken(), card, ground.offers());
        var random = new SplittableRandom(run.options().number("seed") * 1_000 - time);
        return new ClosedLoop(CLIENTS, length, random).run(bookers::open);
    }

    private Map<String, Duration> processor() {
        var times = new LinkedHashMap<String, Duration>();
        for (var part : ground.laptop().parts())
            part.process().map(DetachedProcess::pid).ifPresent(pid -> times.put(part.name(), time(part, pid)));
        return times;
    }

    private static Duration time(Part part, long pid) {
        return part.name().equals("postgresql")
                ? ResourceUse.processorTimeWithChildren(pid)
                : ResourceUse.processorTime(pid);
    }
}
