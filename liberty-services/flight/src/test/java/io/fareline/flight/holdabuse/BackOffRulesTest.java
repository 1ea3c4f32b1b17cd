package io.fareline.flight.holdabuse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BackOffRulesTest {
    private static final Instant NOW = Instant.parse("2030-03-01T12:00:00Z");
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final BackOffRules rules = new BackOffRules(10, 90, FIRST, LONGEST);

    @Test
    void nobodyIsJudgedBeforeEnoughHoldsHaveEnded() {
        assertEquals(Optional.empty(), rules.judge(client(0, 9), NOW));
        assertEquals(Optional.of(new BackOff(1, NOW.plus(FIRST), 0, 10)), rules.judge(client(0, 10), NOW));
    }

    @Test
    void whoPaysEnoughNeedNotWait() {
        assertEquals(Optional.empty(), rules.judge(client(11, 89), NOW));
        assertEquals(1, rules.judge(client(10, 90), NOW).orElseThrow().level(), "the share itself is too much");
    }

    @Test
    void itWaitsTwiceAsLongEachTimeUpToALimit() {
        var backOff = rules.judge(client(0, 10), NOW);
        var waits = new ArrayList<Duration>();
        for (int lapsed = 11; lapsed < 15; lapsed++) {
            Instant later = backOff.orElseThrow().waitsUntil();
            backOff = rules.judge(client(0, lapsed, backOff.get()), later);
            waits.add(Duration.between(later, backOff.orElseThrow().waitsUntil()));
        }
        assertEquals(List.of(FIRST.multipliedBy(2), FIRST.multipliedBy(4), LONGEST, LONGEST), waits);
    }

    @Test
    void whatLapsesWhileItWaitsIsNotHeldAgainstItOnceMore() {
        var waiting = new BackOff(1, NOW.plusSeconds(1), 0, 10);
        var meanwhile = rules.judge(client(0, 40, waiting), NOW).orElseThrow();
        assertEquals(new BackOff(1, NOW.plusSeconds(1), 0, 40), meanwhile);
        assertEquals(Optional.of(meanwhile), rules.judge(client(0, 40, meanwhile), NOW.plusSeconds(2)));
        assertEquals(
                2,
                rules.judge(client(0, 41, meanwhile), NOW.plusSeconds(2))
                        .orElseThrow()
                        .level());
    }

    @Test
    void itRecoversStepByStepWhileItPays() {
        var before = new BackOff(2, NOW, 0, 100);
        var better = rules.judge(client(1, 101, before), NOW).orElseThrow();
        assertEquals(new BackOff(1, NOW, 1, 101), better, "no further wait");
        assertEquals(0, rules.judge(client(2, 102, better), NOW).orElseThrow().level());
        assertEquals(Optional.empty(), rules.judge(client(12, 102, better), NOW), "once its share is good");
    }

    @Test
    void whoseHoldsAreForgottenNeedNotWait() {
        var old = new ClientConduct("a", 0, 0, 0, 100, Optional.of(new BackOff(9, NOW.plusSeconds(9), 0, 100)));
        assertEquals(Optional.empty(), rules.judge(old, NOW));
    }

    private static ClientConduct client(long confirmed, long lapsed) {
        return new ClientConduct("a", confirmed, lapsed, confirmed, lapsed, Optional.empty());
    }

    private static ClientConduct client(long confirmed, long lapsed, BackOff before) {
        return new ClientConduct("a", confirmed, lapsed, confirmed, lapsed, Optional.of(before));
    }
}
