package io.fareline.flight.holdqueue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.flight.database.DatabaseFailure;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What becomes of a batch that the database refuses, of holds as of releases. */
class HoldLineTest {
    private final HoldRelease bad = WantedHold.released(WantedHold.of("Y", 7L));
    private final HoldRelease good = WantedHold.released(WantedHold.of("Y", 8L));
    private final List<Integer> sizes = new ArrayList<>();

    @Test
    void oneThatTheDatabaseCannotTakeHarmsNobodyElse() throws Exception {
        var waiting = write(batch -> {
            if (batch.contains(bad)) throw new DatabaseFailure(new SQLException("", "23514"));
            return List.of(HoldRelease.Outcome.RELEASED);
        });
        assertEquals(List.of(2, 1, 1), sizes);
        assertTrue(waiting.getFirst().verdict().isCompletedExceptionally());
        assertEquals(HoldRelease.Outcome.RELEASED, waiting.getLast().verdict().get());
    }

    @Test
    void withoutADatabaseNothingIsSplit() {
        var waiting = write(batch -> {
            throw new DatabaseFailure(new SQLException("", "08006"));
        });
        assertEquals(List.of(2), sizes);
        for (var each : waiting) assertTrue(each.verdict().isCompletedExceptionally());
    }

    private List<WaitingHold<HoldRelease, HoldRelease.Outcome>> write(
            Function<List<HoldRelease>, List<HoldRelease.Outcome>> database) {
        var line = new HoldLine<>(settings(), new HoldLine.Decision<HoldRelease, HoldRelease.Outcome>() {
            @Override
            public List<HoldRelease.Outcome> over(List<HoldRelease> batch) {
                sizes.add(batch.size());
                return database.apply(batch);
            }

            @Override
            public void wasMade(List<HoldRelease.Outcome> outcomes) {}
        });
        var waiting = List.of(
                WaitingHold.<HoldRelease, HoldRelease.Outcome>now(bad),
                WaitingHold.<HoldRelease, HoldRelease.Outcome>now(good));
        line.write(waiting);
        return waiting;
    }

    private static QueueSettings settings() {
        return new QueueSettings() {
            @Override
            HoldQueue.Bounds queue() {
                return new HoldQueue.Bounds(10, 10, 10, new HoldQueue.Linger(Duration.ZERO, Duration.ZERO));
            }
        };
    }
}
