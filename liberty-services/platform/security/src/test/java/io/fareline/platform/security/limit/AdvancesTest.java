package io.fareline.platform.security.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AdvancesTest {
    private static final Duration LIFE = Duration.ofMillis(100);
    private static final Allowance THOUSAND = new Allowance(60, 1_000);
    private static final Verdict ALLOWED = new Verdict(true, 500, Duration.ofSeconds(500), Duration.ZERO);

    private final MovableClock clock = new MovableClock();
    private final Advances advances = new Advances(new Advances.Limits(1, LIFE, 2), clock);

    @Test
    void whoAsksAgainAtOnceGetsTwiceAsMuchEachTimeUpToThePartOfABurst() {
        assertEquals(0, wanted());
        for (int size : new int[] {1, 2, 4, 8, 10, 10}) {
            assertEquals(size, wanted());
            taken(size);
            for (int left = size - 1; left >= 0; left--)
                assertEquals(500 + left, spend().orElseThrow().left());
            assertTrue(spend().isEmpty(), "no more than was taken");
        }
    }

    @Test
    void whatIsLeftEndsWithItsLifeAndTheNextIsAsMuchAsWasAskedFor() {
        advanced(8);
        for (int request = 0; request < 5; request++) assertTrue(spend().isPresent());
        clock.pass(LIFE);
        assertTrue(spend().isEmpty(), "three are lost");
        assertEquals(5, wanted());
    }

    @Test
    void whoComesBackLaterBeginsAnew() {
        advanced(8);
        for (int request = 0; request < 5; request++) assertTrue(spend().isPresent());
        clock.pass(LIFE.multipliedBy(2));
        assertEquals(0, wanted());
    }

    @Test
    void oneRequestTakesAtATime() {
        wanted();
        assertEquals(1, wanted());
        assertEquals(0, wanted(), "another one does so");
        advances.taken("acme", 1, Optional.empty());
        assertTrue(spend().isEmpty(), "it was refused");
        assertEquals(0, wanted(), "and is not asked for again at once");
        clock.pass(LIFE.multipliedBy(2));
        assertEquals(0, wanted());
        assertEquals(1, wanted());
    }

    @Test
    void nothingIsTakenOfASmallBurstOrBeyondAWholeOne() {
        var ten = new Allowance(60, 10);
        for (int request = 0; request < 5; request++) assertEquals(0, advances.wanted("acme", ten, 1));
        advanced(8);
        assertEquals(3, advances.wanted("acme", THOUSAND, 997));
        assertEquals(0, advances.wanted("other", THOUSAND, 1_000));
        assertEquals(0, advances.wanted("other", THOUSAND, 5_000));
    }

    @Test
    void whatCostsMoreThanIsLeftIsNotGivenInPart() {
        advanced(8);
        assertTrue(advances.spend("acme", 9).isEmpty());
        assertEquals(500, advances.spend("acme", 8).orElseThrow().left());
    }

    @Test
    void whatCostsNothingIsNotGivenOfNothing() {
        wanted();
        assertTrue(advances.spend("acme", 0).isEmpty());
    }

    @Test
    void theOldestClientIsForgotten() {
        advanced(8);
        for (var other : new String[] {"b", "c"}) advances.wanted(other, THOUSAND, 1);
        assertTrue(spend().isEmpty());
        advances.taken("acme", 4, Optional.of(ALLOWED));
        assertTrue(spend().isEmpty(), "and what was under way for it is lost");
    }

    private void advanced(int size) {
        for (int before = 0; before < size; before = Math.max(1, before * 2)) {
            wanted();
            advances.taken("acme", 0, Optional.of(ALLOWED));
        }
        taken(size);
    }

    private int wanted() {
        return advances.wanted("acme", THOUSAND, 1);
    }

    private void taken(int size) {
        advances.taken("acme", size, Optional.of(ALLOWED));
    }

    private Optional<Verdict> spend() {
        return advances.spend("acme", 1);
    }
}
