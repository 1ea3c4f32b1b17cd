package io.fareline.flight.fare;

import io.fareline.platform.money.Money;
import java.util.List;

/**
 * What an itinerary costs, offered or held: each passenger by type over all segments, and the party. All sums are minor
 * units.
 *
 * @param refundable when every segment is
 * @param cancellationFee of the party for all segments
 */
public record Price(
        String currency,
        Party party,
        long adultFare,
        long childFare,
        long infantFare,
        long seatTaxes,
        boolean refundable,
        long cancellationFee) {

    public static Price of(List<Fare> fares, Party party) {
        return new Price(
                fares.getFirst().currency(),
                party,
                fares.stream().mapToLong(Fare::adult).sum(),
                fares.stream().mapToLong(Fare::child).sum(),
                fares.stream().mapToLong(Fare::infant).sum(),
                fares.stream().mapToLong(Fare::seatTaxes).sum(),
                fares.stream().allMatch(Fare::refundable),
                fares.stream()
                        .mapToLong(fare -> fare.cancellationFee(party).amount())
                        .sum());
    }

    /** Base fare of one passenger. */
    public Money fareOf(PassengerType type) {
        return money(
                switch (type) {
                    case ADT -> adultFare;
                    case CHD -> childFare;
                    case INF -> infantFare;
                });
    }

    /** Taxes of one passenger; infants have no seat and pay none. */
    public Money taxesOf(PassengerType type) {
        return money(type == PassengerType.INF ? 0 : seatTaxes);
    }

    public Money fare() {
        Money sum = money(0);
        for (var type : PassengerType.values()) sum = sum.plus(fareOf(type).times(party.count(type)));
        return sum;
    }

    public Money taxes() {
        return money(seatTaxes).times(party.seats());
    }

    public Money total() {
        return fare().plus(taxes());
    }

    public Money money(long amount) {
        return new Money(amount, currency);
    }
}
