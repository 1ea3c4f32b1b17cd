package io.fareline.client.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A journey of several slices, such as out and back.
 *
 * @param slices in the order in which they are flown, at most 6
 * @param cabin null for every cabin
 * @param wishes for each slice
 * @param limit how many offers of each slice, and how many combinations, 1 to 50
 */
public record OfferSearch(
        List<Slice> slices, Party party, Cabin cabin, Wishes wishes, OfferQuestion.Order order, int limit) {
    private static final int USUAL = 20;

    /** Copies the list, and refuses what cannot be asked. */
    public OfferSearch {
        slices = List.copyOf(slices);
        if (slices.isEmpty()) throw new IllegalArgumentException("A journey has at least one slice.");
        Objects.requireNonNull(party, "party");
        Objects.requireNonNull(wishes, "wishes");
        Objects.requireNonNull(order, "order");
        OfferQuestion.refuseUnknown(cabin);
    }

    /** For one adult in any cabin, 20 offers and combinations at most, the cheapest first. */
    public static OfferSearch of(Slice... slices) {
        return new OfferSearch(List.of(slices), Party.adults(1), null, Wishes.NONE, OfferQuestion.Order.PRICE, USUAL);
    }

    /** There and back. */
    public static OfferSearch returning(String origin, String destination, LocalDate departureOn, LocalDate returnOn) {
        return of(Slice.of(origin, destination, departureOn), Slice.of(destination, origin, returnOn));
    }

    /** The same for those travellers. */
    public OfferSearch forParty(Party travellers) {
        return new OfferSearch(slices, travellers, cabin, wishes, order, limit);
    }

    /** The same in that cabin only. */
    public OfferSearch in(Cabin only) {
        return new OfferSearch(slices, party, only, wishes, order, limit);
    }

    /** The same without what those wishes exclude. */
    public OfferSearch with(Wishes others) {
        return new OfferSearch(slices, party, cabin, others, order, limit);
    }

    /** The same with that many offers and combinations at most. */
    public OfferSearch atMost(int offers) {
        return new OfferSearch(slices, party, cabin, wishes, order, offers);
    }
}
