package io.fareline.client.search;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Where to, from where and when, for whom and how.
 *
 * @param cabin null for every cabin
 * @param limit how many offers at most, 1 to 200
 */
public record OfferQuestion(Slice slice, Party party, Cabin cabin, Wishes wishes, Order order, int limit) {
    private static final int USUAL = 50;

    /** What comes first among offers. */
    public enum Order {
        /** The cheapest, then the quickest. */
        PRICE,
        /** The quickest, then the cheapest. */
        DURATION,
        /** The one that departs first. */
        DEPARTURE
    }

    /** Refuses what cannot be asked. */
    public OfferQuestion {
        Objects.requireNonNull(slice, "slice");
        Objects.requireNonNull(party, "party");
        Objects.requireNonNull(wishes, "wishes");
        Objects.requireNonNull(order, "order");
        refuseUnknown(cabin);
    }

    /** For one adult in any cabin, 50 offers at most, the cheapest first. */
    public static OfferQuestion of(String origin, String destination, LocalDate departureOn) {
        return of(Slice.of(origin, destination, departureOn));
    }

    /** For one adult in any cabin, 50 offers at most, the cheapest first. */
    public static OfferQuestion of(Slice slice) {
        return new OfferQuestion(slice, Party.adults(1), null, Wishes.NONE, Order.PRICE, USUAL);
    }

    /** The same for those travellers. */
    public OfferQuestion forParty(Party travellers) {
        return new OfferQuestion(slice, travellers, cabin, wishes, order, limit);
    }

    /** The same in that cabin only. */
    public OfferQuestion in(Cabin only) {
        return new OfferQuestion(slice, party, only, wishes, order, limit);
    }

    /** The same without what those wishes exclude. */
    public OfferQuestion with(Wishes others) {
        return new OfferQuestion(slice, party, cabin, others, order, limit);
    }

    /** The same in that order. */
    public OfferQuestion by(Order other) {
        return new OfferQuestion(slice, party, cabin, wishes, other, limit);
    }

    /** The same with that many offers at most. */
    public OfferQuestion atMost(int offers) {
        return new OfferQuestion(slice, party, cabin, wishes, order, offers);
    }

    static void refuseUnknown(Cabin cabin) {
        if (cabin == Cabin.UNKNOWN)
            throw new IllegalArgumentException("Offers of an unknown cabin cannot be asked for.");
    }
}
