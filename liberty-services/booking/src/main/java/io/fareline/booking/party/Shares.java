package io.fareline.booking.party;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Shares an amount out by weights so that the shares add up to it exactly: the largest remainders get the rest. */
public final class Shares {
    private Shares() {}

    /**
     * @param amount minor units, not negative
     * @param weights at least one, each not negative and one of them positive
     */
    public static long[] of(long amount, List<Long> weights) {
        long sum = weights.stream().mapToLong(Long::longValue).sum();
        if (amount < 0 || sum <= 0)
            throw new IllegalArgumentException("Nothing to share out, or nobody to share with.");
        long[] shares = new long[weights.size()];
        long[] remainders = new long[weights.size()];
        long left = amount;
        for (int i = 0; i < shares.length; i++) {
            long weighted = Math.multiplyExact(amount, weights.get(i));
            shares[i] = weighted / sum;
            remainders[i] = weighted % sum;
            left -= shares[i];
        }
        IntStream.range(0, shares.length)
                .boxed()
                .sorted(Comparator.comparingLong((Integer i) -> -remainders[i]).thenComparing(i -> i))
                .limit(left)
                .forEach(i -> shares[i]++);
        return shares;
    }
}
