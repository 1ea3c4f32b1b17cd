package io.fareline.bench.overload;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fareline.bench.overload.Kind.Outcome;
import io.fareline.bench.overload.Tally.Sample;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeptTest {
    @Test
    void eachKindIsHeldAgainstItsOwnPeakWhereverThatWas() {
        var kept = Kept.of(good(15, 4, 1), List.of(good(10, 3, 1), good(8, 4, 2)));

        assertEquals("search 1.50, hold 1.00, payment 0.50", kept.toString());
        assertEquals(0.5, kept.least(), "though more was done in all");
    }

    @Test
    void aKindOfWhichNothingWasEverDoneIsNotKept() {
        assertEquals(0, Kept.of(good(5, 5, 0), List.of(good(5, 5, 0))).least());
    }

    @Test
    void whatWasLateIsNotKept() {
        var over = good(10, 10, 0);
        over.add(new Sample(Kind.PAYMENT, Duration.ZERO, Duration.ofSeconds(9), Outcome.LATE));

        assertEquals(0, Kept.of(over, List.of(good(10, 10, 1))).least());
    }

    private static Tally good(int searches, int holds, int payments) {
        var tally = new Tally(Duration.ofSeconds(1));
        add(tally, Kind.SEARCH, searches);
        add(tally, Kind.HOLD, holds);
        add(tally, Kind.PAYMENT, payments);
        return tally;
    }

    private static void add(Tally tally, Kind kind, int count) {
        for (int each = 0; each < count; each++)
            tally.add(new Sample(kind, Duration.ZERO, Duration.ofMillis(1), Outcome.GOOD));
    }
}
