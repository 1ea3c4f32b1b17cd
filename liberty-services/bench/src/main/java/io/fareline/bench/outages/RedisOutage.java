package io.fareline.bench.outages;

import io.fareline.bench.BenchRun;
import io.fareline.bench.OwnFareline;
import io.fareline.bench.faults.Findings;
import io.fareline.journeys.fault.Load;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;

/** Bookings go on without Redis: the rate with and without it, in turn. */
final class RedisOutage {
    private static final double WANTED = 0.8;
    private static final Duration WARM_UP = Duration.ofSeconds(60);
    private static final Duration LAST_ANSWERS = Duration.ofSeconds(60);
    private final BenchRun run;
    private final OwnFareline fareline;

    RedisOutage(BenchRun run, OwnFareline fareline) {
        this.run = run;
        this.fareline = fareline;
    }

    /** @param begin before the load's first request, and after the last of any load before it */
    boolean isShown(Load load, Instant begin) throws InterruptedException {
        var away = Duration.ofSeconds(run.options().number("seconds"));
        var rate = new Rate(load.ledger());
        run.say("Warming up: %.1f bookings/s".formatted(Rate.median(rate.during(WARM_UP))));
        var usual = new ArrayList<Double>();
        var without = new ArrayList<Double>();
        for (int turn = 0; turn < run.options().number("turns"); turn++) {
            usual.addAll(rate.during(away));
            fareline.part("redis").process().orElseThrow().kill();
            without.addAll(rate.during(away));
            fareline.part("redis").launch();
            run.say("With Redis %.1f, without %.1f bookings/s".formatted(Rate.median(usual), Rate.median(without)));
        }
        load.stop(LAST_ANSWERS);
        new Rest(fareline).await();
        boolean right = new Findings(run, fareline).of(load, begin);
        double ratio = Rate.median(without) / Rate.median(usual);
        run.figures().number("bookings/s with Redis, median", Rate.median(usual), "");
        run.figures().number("bookings/s without Redis, median", Rate.median(without), "");
        run.figures().number("ratio (wanted: " + WANTED + ")", ratio, "");
        return right && ratio >= WANTED;
    }
}
