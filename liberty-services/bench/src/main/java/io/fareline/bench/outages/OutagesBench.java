package io.fareline.bench.outages;

import io.fareline.bench.Bench;
import io.fareline.bench.BenchRun;
import io.fareline.bench.Option;
import io.fareline.bench.OwnFareline;
import io.fareline.bench.faults.Loads;
import io.fareline.journeys.fault.Load;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Redis, the provider and PostgreSQL are away for a while, one after the other, while clients go on booking. */
public final class OutagesBench implements Bench {
    private static final Load.Size SIZE = new Load.Size(8, 8);
    private static final int USUAL_SECONDS = 60;
    private static final int USUAL_TURNS = 3;

    @Override
    public String name() {
        return "outages";
    }

    @Override
    public String purpose() {
        return "bookings while Redis or the provider is away, and after PostgreSQL was";
    }

    @Override
    public List<Option> options() {
        return List.of(
                Option.number("seconds", "that each is away", USUAL_SECONDS, 3_600),
                Option.number("turns", "with and without Redis", USUAL_TURNS, 100));
    }

    @Override
    public boolean run(BenchRun run) throws InterruptedException {
        try (var fareline = run.start(Map.of())) {
            return redis(run, fareline) & provider(run, fareline) & postgres(run, fareline);
        }
    }

    private static boolean redis(BenchRun run, OwnFareline fareline) throws InterruptedException {
        var begin = Instant.now();
        return new RedisOutage(run, fareline).isShown(Loads.peaceful(fareline, 1, SIZE), begin);
    }

    private static boolean provider(BenchRun run, OwnFareline fareline) throws InterruptedException {
        var begin = Instant.now();
        return new ProviderOutage(run, fareline).isShown(Loads.peaceful(fareline, 2, SIZE), begin);
    }

    private static boolean postgres(BenchRun run, OwnFareline fareline) throws InterruptedException {
        var begin = Instant.now();
        return new PostgresOutage(run, fareline).isShown(Loads.peaceful(fareline, 3, SIZE), begin);
    }
}
