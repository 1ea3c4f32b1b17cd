package io.fareline.platform.outbox.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final long SOME_TIME = System.nanoTime();
    private final Pace pace = new Pace(Duration.ofMillis(50));

    @Test
    void theFirstBeginsAtOnce() {
        assertEquals(Duration.ZERO, pace.untilNext(System.nanoTime()));
    }

    @Test
    void theNextWaitsForWhatIsLeftOfThePace() {
        pace.worked(SOME_TIME, at(5));
        assertEquals(Duration.ofMillis(45), pace.untilNext(at(5)));
        assertEquals(Duration.ofMillis(20), pace.untilNext(at(30)));
    }

    @Test
    void workThatTookLongIsFollowedByThreeTimesAsLongARest() {
        pace.worked(SOME_TIME, at(100));
        assertEquals(Duration.ofMillis(300), pace.untilNext(at(100)));
        assertEquals(Duration.ofMillis(1), pace.untilNext(at(399)));
    }

    @Test
    void whatComesAfterASilenceBeginsAtOnce() {
        pace.worked(SOME_TIME, at(5));
        assertEquals(Duration.ZERO, pace.untilNext(at(50)));
        assertEquals(Duration.ZERO, pace.untilNext(at(Duration.ofDays(400).toMillis())));
    }

    private static long at(long milliseconds) {
        return SOME_TIME + Duration.ofMillis(milliseconds).toNanos();
    }
}
