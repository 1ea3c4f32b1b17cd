package io.fareline.bench.outages;

import io.fareline.bench.BenchRun;
import io.fareline.bench.OwnFareline;
import io.fareline.bench.faults.Findings;
import io.fareline.journeys.fault.Load;
import java.time.Duration;
import java.time.Instant;

/** The provider is away: no outcome is wrong, and everything is settled soon after it is back. */
final class ProviderOutage {
    private static final Duration WANTED = Duration.ofSeconds(60);
    private static final Duration BEFORE = Duration.ofSeconds(10);
    private static final Duration LAST_ANSWERS = Duration.ofSeconds(120);
    private final BenchRun run;
    private final OwnFareline fareline;

    ProviderOutage(BenchRun run, OwnFareline fareline) {
        this.run = run;
        this.fareline = fareline;
    }

    /** @param begin before the load's first request, and after the last of any load before it */
    boolean isShown(Load load, Instant begin) throws InterruptedException {
        Thread.sleep(BEFORE);
        fareline.part("provider").process().orElseThrow().kill();
        Thread.sleep(Duration.ofSeconds(run.options().number("seconds")));
        var rest = new Rest(fareline);
        long waiting = rest.unsettled();
        fareline.part("provider").launch();
        while (!fareline.part("provider").isHealthy()) Thread.sleep(100);
        long back = System.nanoTime();
        load.stop(LAST_ANSWERS);
        rest.await();
        var settled = Duration.ofNanos(System.nanoTime() - back);
        run.say("The provider is back; " + waiting + " were waiting, all settled after " + settled.toMillis() + " ms");
        boolean right = new Findings(run, fareline).of(load, begin);
        run.figures().number("unsettled when the provider came back", waiting, "");
        run.figures().number("settled after its return (wanted: 60 s)", settled.toMillis() / 1000.0, "s");
        return right && settled.compareTo(WANTED) <= 0;
    }
}
