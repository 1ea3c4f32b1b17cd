package io.fareline.journeys.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every step of the saga with every trouble that one request can have, each with a booking of its own. */
class SagaMatrixJourney {
    private static final Duration LIMIT = Duration.ofSeconds(40);
    private final Wire wire = new Wire();
    private final Links links = Links.of(wire.sandbox());

    @AfterEach
    void forwardAgain() {
        links.clearAll();
    }

    @Test
    void everyStateInWhichOthersAreAskedHasItsSteps() {
        var covered = Arrays.stream(Step.values()).map(Step::state).collect(Collectors.toCollection(TreeSet::new));
        // It asks nobody: ticket numbers are drawn in booking's own database. See DatabaseTroubleJourney.
        covered.add("TICKETING");
        var needed = BookingStates.settling();
        // Not yet the saga, but flight is asked all the same.
        needed.add("HOLDING");
        assertEquals(needed, covered);
    }

    @Test
    void everyStepComesToItsOneEndWhateverHappensToItsRequest() {
        var cases = new ArrayList<MatrixCase>();
        for (var trouble : Trouble.values()) {
            for (var step : Step.values()) {
                cases.add(new MatrixCase(
                        step, trouble.toString(), trouble.order(step.link()).times(1), links, wire));
            }
        }
        Together.run(cases, each -> {
            each.prepare();
            each.begin(LIMIT);
            each.awaitStruck();
            each.check(LIMIT);
            each.lift();
        });
    }
}
