package io.fareline.client.search;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Where to, from where and when.
 *
 * @param origin the airport's IATA code
 * @param destination the airport's IATA code
 * @param departureOn local date at the origin
 * @param cabin null for every cabin
 * @param limit how many offers at most, 1 to 200
 */
public record OfferQuestion(
        String origin, String destination, LocalDate departureOn, Party party, Cabin cabin, int limit) {
    private static final int USUAL = 50;

    /** Refuses what cannot be asked. */
    public OfferQuestion {
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(destination, "destination");
        Objects.requireNonNull(departureOn, "departureOn");
        Objects.requireNonNull(party, "party");
        if (cabin == Cabin.UNKNOWN)
            throw new IllegalArgumentException("Offers of an unknown cabin cannot be asked for.");
    }

    /** For one adult in any cabin, 50 offers at most. */
    public static OfferQuestion of(String origin, String destination, LocalDate departureOn) {
        return new OfferQuestion(origin, destination, departureOn, Party.adults(1), null, USUAL);
    }

    /** The same for those travellers. */
    public OfferQuestion forParty(Party travellers) {
        return new OfferQuestion(origin, destination, departureOn, travellers, cabin, limit);
    }

    /** The same in that cabin only. */
    public OfferQuestion in(Cabin only) {
        return new OfferQuestion(origin, destination, departureOn, party, only, limit);
    }

    /** The same with that many offers at most. */
    public OfferQuestion atMost(int offers) {
        return new OfferQuestion(origin, destination, departureOn, party, cabin, offers);
    }
}
