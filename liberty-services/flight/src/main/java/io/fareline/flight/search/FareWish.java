package io.fareline.flight.search;

import io.fareline.flight.schedule.Cabin;

/**
 * Which fares count.
 *
 * @param refundable whether only refundable ones do
 */
public record FareWish(Cabin cabin, boolean refundable) {
    /** The wish for the same cabin that lets more fares count. */
    boolean isWithin(FareWish other) {
        return cabin == other.cabin && refundable && !other.refundable;
    }
}
