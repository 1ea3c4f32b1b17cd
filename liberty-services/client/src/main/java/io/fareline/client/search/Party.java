package io.fareline.client.search;

/**
 * How many travel together, by the age on the travel date.
 *
 * @param adults from 12 years on
 * @param children from 2 to under 12 years
 * @param infants under 2 years, on an adult's lap
 */
public record Party(int adults, int children, int infants) {
    /** That many adults. */
    public static Party adults(int adults) {
        return new Party(adults, 0, 0);
    }
}
