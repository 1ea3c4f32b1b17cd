package io.fareline.platform.security.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One a second, ten at once. */
class AllowanceTest {
    private static final Allowance TEN = new Allowance(60, 10);

    private final MovableClock clock = new MovableClock();
    private final OwnBuckets buckets = new OwnBuckets(clock, 100);

    @Test
    void aBurstIsAllowedAndOneMoreIsNot() {
        for (int left = 9; left >= 0; left--) {
            var verdict = take(1);
            assertTrue(verdict.isAllowed());
            assertEquals(left, verdict.left());
        }
        var refused = take(1);
        assertFalse(refused.isAllowed());
        assertEquals(0, refused.left());
        assertEquals(Duration.ofSeconds(1), refused.retryAfter());
        assertEquals(Duration.ofSeconds(10), refused.wholeAfter());
    }

    @Test
    void whatWasUsedComesBackEvenlyAndNotTooSoon() {
        take(10);
        clock.pass(Duration.ofSeconds(1).minusNanos(1_000));
        assertFalse(take(1).isAllowed());
        clock.pass(Duration.ofNanos(1_000));
        assertTrue(take(1).isAllowed());
        assertFalse(take(1).isAllowed());
    }

    @Test
    void whoWaitsLongHasNoMoreThanTheBurst() {
        take(1);
        clock.pass(Duration.ofDays(1));
        assertEquals(0, take(10).left());
        assertFalse(take(1).isAllowed());
    }

    @Test
    void whatIsRefusedTakesNothing() {
        take(6);
        var refused = take(5);
        assertEquals(Duration.ofSeconds(1), refused.retryAfter());
        assertEquals(4, refused.left());
        assertTrue(take(4).isAllowed());
    }

    @Test
    void aQuestionDearerThanTheBurstTakesAllOfIt() {
        assertTrue(take(1_000).isAllowed());
        var refused = take(1_000);
        assertFalse(refused.isAllowed());
        assertEquals(Duration.ofSeconds(10), refused.retryAfter(), "and can be asked again once all is back");
        clock.pass(Duration.ofSeconds(10));
        assertTrue(take(1_000).isAllowed());
    }

    @Test
    void nothingIsFree() {
        assertEquals(9, take(0).left());
        assertEquals(8, take(-5).left());
    }

    @ParameterizedTest
    @CsvSource({"33, 20, 3", "100, 60, 10", "1, 1, 1"})
    void aPartIsAtLeastOne(int percent, int perMinute, int burst) {
        var part = TEN.part(percent);
        assertEquals(perMinute, part.perMinute() + (percent == 33 ? 1 : 0));
        assertEquals(burst, part.burst());
    }

    @Test
    void whoUsedEverythingElsewhereHasNothingHere() {
        for (int request = 0; request < 50; request++) buckets.charge("acme", TEN.part(30), 1);
        var refused = buckets.take("acme", TEN.part(30), 1);
        assertFalse(refused.isAllowed());
        assertTrue(refused.retryAfter().compareTo(Duration.ofSeconds(4)) <= 0, "and no debts: " + refused);
    }

    @Test
    void thoseLongestNotSeenAreForgottenFirst() {
        var two = new OwnBuckets(clock, 2);
        two.take("a", TEN, 10);
        two.take("b", TEN, 10);
        two.take("a", TEN, 1);
        two.take("c", TEN, 10);
        assertFalse(two.take("a", TEN, 1).isAllowed());
        assertTrue(two.take("b", TEN, 1).isAllowed());
    }

    @Test
    void noAllowanceIsNothing() {
        assertThrows(IllegalArgumentException.class, () -> new Allowance(0, 1));
        assertThrows(IllegalArgumentException.class, () -> new Allowance(1, 0));
    }

    private Verdict take(int cost) {
        return buckets.take("acme", TEN, cost);
    }
}
