package io.fareline.flight.fare;

import io.fareline.flight.schedule.Cabin;
import io.fareline.platform.money.Money;

/**
 * What one passenger of each type pays for one segment in one booking class, as opposed to what a party pays, which it
 * works out. All sums are minor units of its currency.
 *
 * @param seatTaxes for each passenger with a seat
 * @param cancellationFee for each passenger with a seat, never more than the fares; meaningless when not refundable
 */
public record Fare(
        String bookingClass,
        Cabin cabin,
        String fareBasis,
        String currency,
        long adult,
        long child,
        long infant,
        long seatTaxes,
        boolean refundable,
        long cancellationFee) {

    /** Base fare of one passenger. */
    public long of(PassengerType type) {
        return switch (type) {
            case ADT -> adult;
            case CHD -> child;
            case INF -> infant;
        };
    }

    public Money fare(Party party) {
        long sum = 0;
        for (var type : PassengerType.values())
            sum = Math.addExact(sum, Math.multiplyExact(of(type), (long) party.count(type)));
        return new Money(sum, currency);
    }

    public Money taxes(Party party) {
        return new Money(seatTaxes, currency).times(party.seats());
    }

    public Money total(Party party) {
        return fare(party).plus(taxes(party));
    }

    public Money cancellationFee(Party party) {
        Money fee = new Money(cancellationFee, currency).times(party.seats());
        Money fare = fare(party);
        return fee.compareTo(fare) > 0 ? fare : fee;
    }
}
