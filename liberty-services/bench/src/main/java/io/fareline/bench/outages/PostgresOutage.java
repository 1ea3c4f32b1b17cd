package io.fareline.bench.outages;

import io.fareline.bench.BenchRun;
import io.fareline.bench.OwnFareline;
import io.fareline.bench.faults.Findings;
import io.fareline.journeys.fault.Load;
import io.fareline.runner.laptop.Part;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** PostgreSQL is restarted, gently and by force: the first good booking comes soon and without anybody's help. */
final class PostgresOutage {
    private static final Duration WANTED = Duration.ofSeconds(10);
    private static final Duration BEFORE = Duration.ofSeconds(15);
    private static final Duration DOWN = Duration.ofSeconds(5);
    private static final Duration GENTLE = Duration.ofSeconds(30);
    private static final Duration GIVE_UP = Duration.ofMinutes(2);
    private static final Duration LAST_ANSWERS = Duration.ofSeconds(120);
    private final BenchRun run;
    private final OwnFareline fareline;

    PostgresOutage(BenchRun run, OwnFareline fareline) {
        this.run = run;
        this.fareline = fareline;
    }

    /** @param begin before the load's first request, and after the last of any load before it */
    boolean isShown(Load load, Instant begin) throws InterruptedException {
        var stopped = firstBooking(load, part -> part.stop(GENTLE));
        var killed = firstBooking(load, part -> part.process().orElseThrow().kill());
        load.stop(LAST_ANSWERS);
        new Rest(fareline).await();
        boolean right = new Findings(run, fareline).of(load, begin);
        run.figures().number("first booking after a restart (wanted: 10 s)", stopped.toMillis() / 1000.0, "s");
        run.figures().number("first booking after a kill (wanted: 10 s)", killed.toMillis() / 1000.0, "s");
        return right && stopped.compareTo(WANTED) <= 0 && killed.compareTo(WANTED) <= 0;
    }

    /** From the moment that PostgreSQL answers again. */
    private Duration firstBooking(Load load, Consumer<Part> end) throws InterruptedException {
        var rate = new Rate(load.ledger());
        Thread.sleep(BEFORE);
        end.accept(fareline.part("postgresql"));
        Thread.sleep(DOWN);
        long before = rate.bookings();
        fareline.part("postgresql").launch();
        long back = System.nanoTime();
        while (rate.bookings() == before && System.nanoTime() - back < GIVE_UP.toNanos()) Thread.sleep(50);
        var first = Duration.ofNanos(System.nanoTime() - back);
        run.say("PostgreSQL is back, the first booking came after " + first.toMillis() + " ms");
        return first;
    }
}
