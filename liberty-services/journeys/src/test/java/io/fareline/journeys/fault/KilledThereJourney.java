package io.fareline.journeys.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Every step of the saga with the caller, the callee or the database killed while the step's request is under way: before
 * the callee has heard of it, and after the callee has done it. One kill meets many bookings, each at a step of its own.
 * A request that was on its way arrives late, when its caller is gone already.
 */
class KilledThereJourney {
    private static final Duration LIMIT = Duration.ofSeconds(120);
    private static final int AT_A_TIME = 12;
    private final Wire wire = new Wire();
    private final Links links = Links.of(wire.sandbox());
    private final Processes processes = Processes.of(wire.sandbox());

    @AfterEach
    void forwardAgain() {
        links.clearAll();
        processes.start("postgresql", "provider", "flight", "booking", "payment");
    }

    @Test
    void bookingsWhoseProcessDiesAreTakenOver() {
        strike(cases("booking killed", step -> step.caller().equals("booking")), "booking");
    }

    @Test
    void bookingsGoOnWhereTheProviderDied() {
        strike(cases("provider killed", Step::isAtProvider), "provider");
    }

    @Test
    void bookingsGoOnWherePaymentDiedWhileItAsked() {
        strike(cases("payment killed, which asks", Step::isAtProvider), "payment");
    }

    @Test
    void bookingsGoOnWhereFlightAndPaymentDied() {
        strike(cases("killed, which is asked", step -> step.caller().equals("booking")), "flight", "payment");
    }

    @Test
    void bookingsGoOnWhereTheDatabaseDied() {
        strike(cases("PostgreSQL killed", _ -> true), "postgresql");
    }

    /** No more at a time than the services give room to what waits for others. */
    private void strike(List<MatrixCase> cases, String... victims) {
        for (int from = 0; from < cases.size(); from += AT_A_TIME) {
            var some = cases.subList(from, Math.min(cases.size(), from + AT_A_TIME));
            hang(some);
            processes.kill(victims);
            some.forEach(MatrixCase::lift);
            processes.start(victims);
            Together.runAll(some, each -> each.check(LIMIT));
        }
    }

    private List<MatrixCase> cases(String who, Predicate<Step> which) {
        var cases = new ArrayList<MatrixCase>();
        for (var step : Step.values()) {
            if (!which.test(step)) continue;
            cases.add(new MatrixCase(step, "before, " + who, RuleOrder.hangsBefore(), links, wire));
            cases.add(new MatrixCase(step, "after, " + who, RuleOrder.hangsAfter(), links, wire));
        }
        return cases;
    }

    private void hang(List<MatrixCase> cases) {
        Together.run(cases, MatrixCase::prepare);
        Together.runAll(cases, each -> each.begin(LIMIT));
        Together.runAll(cases, MatrixCase::awaitWaiting);
    }
}
