package io.fareline.bench.restore;

import io.fareline.bench.BenchRun;
import io.fareline.bench.OwnFareline;
import io.fareline.bench.faults.Findings;
import io.fareline.bench.faults.Loads;
import io.fareline.bench.restore.ProviderRecord.Done;
import io.fareline.journeys.fault.Load;
import io.fareline.runner.verify.Verification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The runbook, step by step, with what each took and came to. */
final class Drill {
    /** What must be broken before anything is adopted, or this bench could not tell. */
    private static final String RECORD = "The ledger equals the provider's record";

    private static final Duration BEFORE_THE_MOMENT = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final Duration TIME_LIMIT = Duration.ofMinutes(2);
    private static final Duration AGAIN = Duration.ofSeconds(15);
    private static final Load.Size SIZE = new Load.Size(8, 8);
    private static final int SHOWN = 5;

    /** Booking, of flight's events: it may warn once. */
    private static final int CONSUMERS = 1;

    private final BenchRun run;
    private final OwnFareline fareline;
    private final Servers servers;
    private final Copy copy;
    private final ProviderRecord provider;
    private Map<String, Done> before;
    private BookingsAtT bookings;

    Drill(BenchRun run, OwnFareline fareline) {
        this.run = run;
        this.fareline = fareline;
        this.servers = new Servers(fareline);
        this.copy = new Copy(fareline, servers);
        this.provider = new ProviderRecord(fareline);
    }

    void takeCopy() throws InterruptedException {
        copy.take();
    }

    Instant moment() {
        return copy.moment();
    }

    /** Everything ends at once, and the databases are those of the moment; the provider's is as it was left. */
    void loseAll() throws InterruptedException {
        servers.kill(Servers.ALL);
        before = provider.now();
        provider.keep();
        timed("the databases went back", () -> {
            copy.goBack();
            provider.bringBack();
        });
        fareline.laptop().redis().ask("FLUSHALL");
        bookings = BookingsAtT.of(fareline);
        run.figures()
                .number(
                        "bookings at the moment",
                        bookings.states().size(),
                        bookings.settling().toString());
    }

    boolean recover() throws InterruptedException {
        boolean told = isBrokenBefore();
        timed(
                "provider, auth, payment, admin and the edge started",
                () -> servers.start(List.of("provider", "auth", "payment", "admin", "edge")));
        var staff = new Staff(fareline.sandbox());
        adopt(staff);
        timed("flight and booking started", () -> servers.start(List.of("flight", "booking")));
        withdraw(staff);
        boolean clean = isClean();
        run.figures()
                .number(
                        "cases left for people",
                        staff.cases() + staff.unclaimed().size(),
                        "");
        return told & clean;
    }

    private boolean isBrokenBefore() {
        var broken = broken(Duration.ZERO);
        run.figures().text("broken before anything was adopted", broken.keySet());
        return broken.containsKey(RECORD);
    }

    private void adopt(Staff staff) throws InterruptedException {
        var since = copy.moment().minus(BEFORE_THE_MOMENT);
        var read = timed("the provider's record was taken over", () -> staff.adopt(since));
        var done = timed("what nobody holds went back", () -> staff.giveBack(read));
        var operations = done.path("operations");
        var payments = done.path("payments");
        long refused = operations.path("withoutEffect").asLong();
        run.figures()
                .number(
                        "operations that only the provider had",
                        operations.path("adopted").asLong() + refused,
                        "")
                .number("  adopted", operations.path("adopted").asLong(), "")
                .number("  refused, so nothing to adopt", refused, "")
                .number("  left to people", done.path("unplaced").size(), "")
                .number("operations that both had", operations.path("known").asLong(), "")
                .number("contradictions", operations.path("contradicted").asLong(), "")
                .number("payments of nobody", payments.path("adopted").asLong(), "")
                .number(
                        "  voided or refunded to the end",
                        payments.path("givenBack").asLong(),
                        "")
                .number(
                        "  that the provider refused to give back",
                        payments.path("refused").asLong(),
                        "")
                .number(
                        "refunds that no booking knew of",
                        payments.path("unclaimedRefunds").asLong(),
                        "");
    }

    /** Bookings whose money went back end for it; what is being settled is asked again when it is at rest. */
    private void withdraw(Staff staff) throws InterruptedException {
        int[] withdrawn = {0};
        timed("tickets were withdrawn", () -> {
            long end = System.nanoTime() + PATIENCE.toNanos();
            for (var waiting = staff.unclaimed(); !waiting.isEmpty(); waiting = staff.unclaimed()) {
                withdrawn[0] += staff.withdraw(waiting);
                if (System.nanoTime() - end > 0) break;
                Thread.sleep(1_000);
            }
        });
        run.figures().number("withdrawals that booking took", withdrawn[0], "some more than once");
    }

    private boolean isClean() throws InterruptedException {
        var broken = timed("verified", () -> broken(PATIENCE));
        var after = provider.now();
        var twice = Judgement.givenTwice(before, after, bookings);
        var kept = Judgement.kept(after, bookings);
        report("given back twice", twice);
        report("kept of bookings that are no more", kept);
        broken.forEach(this::report);
        run.figures().number("checks broken", broken.size(), "");
        return broken.isEmpty() && twice.isEmpty() && kept.isEmpty();
    }

    /** Bookings can be made, paid and cancelled, and their events are told. */
    boolean worksAgain(long seed) throws InterruptedException {
        var begin = Instant.now().minusSeconds(1);
        var load = Loads.peaceful(fareline, seed, SIZE);
        Thread.sleep(AGAIN);
        load.stop(PATIENCE);
        long told = SetBack.told(fareline);
        run.figures().number("operations of new bookings", load.ledger().operations(), "");
        run.figures().number("consumers' warnings of a producer set back", told, "");
        return new Findings(run, fareline).of(load, begin) && load.ledger().operations() > 0 && told <= CONSUMERS;
    }

    private Map<String, List<String>> broken(Duration patience) {
        var offenders = Verification.of(fareline.laptop(), patience, TIME_LIMIT, System.out)
                .offenders();
        run.figures().number("checks", offenders.size(), "");
        offenders.values().removeIf(List::isEmpty);
        return offenders;
    }

    private void report(String what, List<String> offenders) {
        run.figures().number(what, offenders.size(), "");
        offenders.stream().limit(SHOWN).forEach(offender -> run.figures().line("       " + offender));
    }

    private interface Step {
        void take() throws InterruptedException;
    }

    private interface Question<T> {
        T answer() throws InterruptedException;
    }

    private void timed(String what, Step step) throws InterruptedException {
        timed(what, () -> {
            step.take();
            return null;
        });
    }

    private <T> T timed(String what, Question<T> question) throws InterruptedException {
        long begin = System.nanoTime();
        T answer = question.answer();
        var took = Duration.ofNanos(System.nanoTime() - begin);
        run.say("%s, after %.1f s".formatted(what, took.toMillis() / 1000.0));
        run.figures().number("s until " + what, took.toMillis() / 1000.0, "s");
        return answer;
    }
}
