package io.fareline.bench.faults;

import io.fareline.bench.BenchRun;
import io.fareline.bench.OwnFareline;
import io.fareline.journeys.fault.FaultSchedule;
import io.fareline.journeys.fault.Load;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** The course of one run: rounds of faults spread over the load, and what it came to. */
final class Course {
    /** The rounds take at most that share of the time, so that the load can come to its number of operations. */
    private static final double SHARE_OF_ROUNDS = 0.7;

    private static final long PAUSE = 200;
    private static final List<String> WITH_KEYS = List.of("auth", "flight", "booking", "payment", "admin");
    private final BenchRun run;
    private final Breaker breaker;
    private final Load load;
    private final Duration limit;
    private final long begin = System.nanoTime();
    private int rounds;

    Course(BenchRun run, Breaker breaker, Load load) {
        this.run = run;
        this.breaker = breaker;
        this.load = load;
        this.limit = Duration.ofMinutes(run.options().number("minutes"));
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private long wanted() {
        return run.options().number("operations");
    }

    private boolean isOver() {
        return elapsed().compareTo(limit) >= 0;
    }

    /** Goes on until all rounds are done and enough was asked, or the time is over. */
    void follow(FaultSchedule schedule) throws InterruptedException {
        int all = schedule.rounds().size();
        for (var round : schedule.rounds()) {
            awaitTurn((double) rounds / all);
            if (isOver()) break;
            breaker.round(round);
            rounds++;
            run.say("%d of %d: %s; %d kills, %d operations"
                    .formatted(rounds, all, round, breaker.processes().killsTogether(), operations()));
        }
        while (operations() < wanted() && !isOver()) Thread.sleep(PAUSE);
    }

    private long operations() {
        return load.ledger().operations();
    }

    /** A round comes when the load has come as far as the rounds, or when the time has. */
    private void awaitTurn(double share) throws InterruptedException {
        while (operations() < wanted() * share && elapsed().toMillis() < limit.toMillis() * SHARE_OF_ROUNDS * share)
            Thread.sleep(PAUSE);
    }

    boolean isLongEnough() {
        return breaker.processes().killsTogether() >= run.options().number("kills") && operations() >= wanted();
    }

    void report(OwnFareline fareline, Duration settling) {
        var figures = run.figures();
        var ledger = load.ledger();
        figures.number("rounds of faults", rounds, "");
        figures.number(
                "kills",
                breaker.processes().killsTogether(),
                breaker.processes().kills().toString());
        figures.text("other faults", breaker.done());
        figures.number("starts that had to be repeated", breaker.processes().startedAgain(), "");
        figures.number("operations", operations(), "");
        figures.number("requests with an effect", ledger.entries().size(), "");
        figures.number("duplicates answered", ledger.duplicates(), "");
        figures.number("tries without an answer", ledger.unanswered(), "");
        figures.number("requests taken over", takenOver(fareline), "");
        figures.number("to rest after the last fault, with all checks", settling.toSeconds(), "s");
        ledger.outcomes().forEach((outcome, count) -> figures.number("  " + outcome, count, ""));
    }

    /** Requests that another than the first to come has brought to their end. */
    private static long takenOver(OwnFareline fareline) {
        long together = 0;
        for (var database : WITH_KEYS) {
            try (var connection = fareline.laptop().postgres().connect(database);
                    var statement = connection.createStatement();
                    var row = statement.executeQuery("select count(*) from idempotency_key where attempt > 1")) {
                row.next();
                together += row.getLong(1);
            } catch (SQLException unreadable) {
                throw new IllegalStateException("The keys of " + database + " cannot be read", unreadable);
            }
        }
        return together;
    }
}
