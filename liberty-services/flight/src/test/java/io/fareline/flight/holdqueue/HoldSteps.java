package io.fareline.flight.holdqueue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Random legs, and random histories of what is asked for on them. */
final class HoldSteps {
    static final int LEGS = 3;
    private static final int MOST_STEPS = 40;

    private HoldSteps() {}

    /** HOUR and TICK let time pass and have what ran out end; REPRICE asks for a price that has changed since. */
    enum What {
        HOLD,
        HOLD_TOO,
        AGAIN,
        CONFIRM,
        RELEASE,
        EXTEND,
        EXTEND_AGAIN,
        REPRICE,
        TICK,
        HOUR
    }

    /**
     * One thing that somebody asks for.
     *
     * @param legs places of the legs that a hold is for
     * @param hold which of the holds so far, by a number that may be too large
     */
    record Step(What what, List<Integer> legs, String bookingClass, int seats, int hold) {}

    /** @param authorised of each class, in the order of their nesting */
    record Plane(List<Integer> authorised, int cabin, int blocked, String closed) {}

    static Arbitrary<List<Plane>> planes() {
        var authorised = Arbitraries.integers().between(0, 9).list().ofSize(SeatModel.CLASSES.length());
        var cabins = Arbitraries.integers().between(0, 9);
        var blocked = Arbitraries.frequency(Tuple.of(3, 0), Tuple.of(1, 2));
        var closed = Arbitraries.frequency(Tuple.of(5, ""), Tuple.of(1, "B"));
        return Combinators.combine(authorised, cabins, blocked, closed)
                .as(Plane::new)
                .list()
                .ofSize(LEGS);
    }

    static Arbitrary<List<Step>> steps() {
        var legs = Arbitraries.integers()
                .between(0, LEGS - 1)
                .list()
                .ofMinSize(1)
                .ofMaxSize(LEGS)
                .uniqueElements();
        return Combinators.combine(
                        Arbitraries.of(What.class),
                        legs,
                        Arbitraries.of(SeatModel.CLASSES.split("")),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.integers().between(0, 100))
                .as(Step::new)
                .list()
                .ofMaxSize(MOST_STEPS);
    }
}
