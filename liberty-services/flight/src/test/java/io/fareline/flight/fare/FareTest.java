package io.fareline.flight.fare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fareline.platform.money.Money;
import org.junit.jupiter.api.Test;

class FareTest {
    private static final Party FAMILY = new Party(2, 1, 1);

    @Test
    void aPartyPaysForEachPassenger() {
        var fare = TestFares.refundable("Y", 1_500);
        assertEquals(usd(20_000 + 7_500 + 1_000), fare.fare(FAMILY));
        assertEquals(usd(3 * 2_000), fare.taxes(FAMILY), "an infant on a lap pays no taxes");
        assertEquals(usd(28_500 + 6_000), fare.total(FAMILY));
    }

    @Test
    void theCancellationFeeIsForEachSeat() {
        assertEquals(usd(3 * 1_500), TestFares.refundable("Y", 1_500).cancellationFee(FAMILY));
    }

    @Test
    void theCancellationFeeNeverExceedsTheFare() {
        assertEquals(usd(28_500), TestFares.refundable("Y", 90_000).cancellationFee(FAMILY));
    }

    private static Money usd(long cents) {
        return new Money(cents, "USD");
    }
}
