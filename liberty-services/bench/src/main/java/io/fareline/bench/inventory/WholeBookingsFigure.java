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

/** Bookings that are held, paid and ticketed, and what each process had to do for one. */
final class WholeBookingsFigure {
    private static final int WARMINGS = 3;
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
                    .line("whole bookings through the edge: held, paid, ticketed")
                    .number("  a second", perSecond, "/s")
                    .number("  p50", p50, "ms")
                    .number("  p99", p99, "ms")
                    .text("  refused or lost", failures);
            processor.forEach((process, millis) -> figures.number("  processor time of " + process, millis, "ms"));
        }
    }

    Found measure() throws InterruptedException {
        var card = new EdgeCalls(ground.laptop()).cardToken();
        var bookers = new WholeBookings(ground.laptop().edge(), ground.buyerToken(), card, ground.offers());
        var length = InventoryBench.length(run);
        for (int time = 0; time < WARMINGS; time++) {
            var pace = InventoryBench.loop(run, -1 - time, length).run(bookers::open);
            run.say("warming up: %.0f bookings a second".formatted(pace.perSecond()));
        }
        var before = processor();
        var pace = InventoryBench.loop(run, 0, length).run(bookers::open);
        var used = new LinkedHashMap<String, Double>();
        processor()
                .forEach((process, time) -> used.put(
                        process, time.minus(before.get(process)).toMillis() / (double) Math.max(1, pace.done())));
        return new Found(pace.perSecond(), pace.percentile(0.5), pace.percentile(0.99), pace.failures(), used);
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
