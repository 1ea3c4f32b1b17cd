package io.fareline.journeys.fault;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Trouble between the services and their databases while bookings are at every step, and just before ticket numbers are
 * drawn, which is the one step that asks nobody but booking's own database.
 */
class DatabaseTroubleJourney {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private final Wire wire = new Wire();
    private final Links links = Links.of(wire.sandbox());

    @AfterEach
    void forwardAgain() {
        links.clearAll();
    }

    @ParameterizedTest
    @EnumSource(DatabaseTrouble.class)
    void bookingsComeToTheirOneEndWhateverHappensToTheDatabase(DatabaseTrouble trouble) throws InterruptedException {
        var ticketing = List.of(new MatrixCase(Step.CONFIRM, "then " + trouble, RuleOrder.hangsAfter(), links, wire));
        var others = new ArrayList<MatrixCase>();
        for (var step : List.of(Step.PLACE_HOLD, Step.AUTHORIZE, Step.VOID, Step.RELEASE, Step.REFUND)) {
            others.add(new MatrixCase(step, "during " + trouble, null, links, wire));
        }
        var all = new ArrayList<>(ticketing);
        all.addAll(others);
        Together.run(all, MatrixCase::prepare);
        ticketing.forEach(each -> each.begin(LIMIT));
        ticketing.forEach(MatrixCase::awaitWaiting);
        var before = DatabaseTrouble.struck(links);
        trouble.begin(links);
        ticketing.forEach(MatrixCase::lift);
        others.forEach(each -> each.begin(LIMIT));
        Thread.sleep(trouble.lasting());
        assertTrue(DatabaseTrouble.struck(links) > before, trouble + " has struck nobody");
        trouble.end(links);
        Together.runAll(all, each -> each.check(LIMIT));
    }
}
