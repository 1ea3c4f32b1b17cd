package io.fareline.booking.hold;

import io.fareline.booking.flight.Hold;
import io.fareline.booking.flight.Hold.PassengerPrice;
import io.fareline.booking.party.Passenger;
import io.fareline.booking.party.Shares;
import io.fareline.platform.money.Money;
import java.util.List;
import java.util.function.Function;

/**
 * The price of a hold as it falls to each passenger. Flight says what each passenger of a type pays; where that does not
 * make up the whole, or is not said, the whole is shared out in that proportion or by custom.
 */
public record Prices(Money fare, Money taxes, List<PassengerPrice> perType) {
    public static Prices of(Hold hold) {
        return new Prices(hold.fare(), hold.taxes(), hold.passengers() == null ? List.of() : hold.passengers());
    }

    public void shareOut(List<Passenger> passengers) {
        long[] fares = Shares.of(fare.amount(), weights(passengers, PassengerPrice::fare));
        long[] allTaxes = Shares.of(taxes.amount(), weights(passengers, PassengerPrice::taxes));
        for (int i = 0; i < fares.length; i++) passengers.get(i).pays(fares[i], allTaxes[i]);
    }

    private List<Long> weights(List<Passenger> passengers, Function<PassengerPrice, Money> part) {
        var said = passengers.stream().map(each -> said(each, part)).toList();
        boolean usable = said.stream().noneMatch(amount -> amount < 0)
                && said.stream().mapToLong(Long::longValue).sum() > 0;
        return usable
                ? said
                : passengers.stream().map(each -> (long) each.type().weight()).toList();
    }

    private long said(Passenger passenger, Function<PassengerPrice, Money> part) {
        return perType.stream()
                .filter(price -> passenger.type().name().equals(price.type()) && part.apply(price) != null)
                .mapToLong(price -> part.apply(price).amount())
                .findFirst()
                .orElse(-1);
    }
}
