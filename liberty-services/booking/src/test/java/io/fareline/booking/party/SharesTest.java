package io.fareline.booking.party;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SharesTest {
    @Test
    void theRestGoesToTheLargestRemainders() {
        assertArrayEquals(new long[] {34, 33, 33}, Shares.of(100, List.of(1L, 1L, 1L)));
        assertArrayEquals(new long[] {54, 41, 5}, Shares.of(100, List.of(100L, 75L, 10L)));
    }

    @Test
    void weightsThatMakeUpTheWholeAreTheShares() {
        assertArrayEquals(new long[] {12_000, 9_000, 1_200}, Shares.of(22_200, List.of(12_000L, 9_000L, 1_200L)));
    }

    @Test
    void whoHasNoWeightGetsNothing() {
        assertArrayEquals(new long[] {7, 0}, Shares.of(7, List.of(3L, 0L)));
    }

    @Test
    void sharesAlwaysAddUpToTheWhole() {
        var random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            long amount = random.nextLong(10_000_000);
            var weights = new ArrayList<Long>();
            for (int i = random.nextInt(9); i >= 0; i--) weights.add(1 + random.nextLong(1_000));
            long[] shares = Shares.of(amount, weights);
            assertEquals(amount, Arrays.stream(shares).sum());
            long all = weights.stream().mapToLong(Long::longValue).sum();
            for (int i = 0; i < shares.length; i++)
                assertEquals(0, Math.abs(shares[i] - amount * weights.get(i) / all) / 2, "never more than one off");
        }
    }

    @Test
    void nothingCanBeSharedWithNobody() {
        assertThrows(IllegalArgumentException.class, () -> Shares.of(1, List.of()));
        assertThrows(IllegalArgumentException.class, () -> Shares.of(1, List.of(0L)));
        assertThrows(IllegalArgumentException.class, () -> Shares.of(-1, List.of(1L)));
    }
}
