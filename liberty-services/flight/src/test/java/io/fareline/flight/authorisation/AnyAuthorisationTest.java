package io.fareline.flight.authorisation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.flight.fare.TariffLine;
import io.fareline.flight.fare.TestFares;
import io.fareline.flight.inventory.Layout;
import io.fareline.flight.inventory.LegInventory;
import io.fareline.flight.inventory.Restrictions;
import io.fareline.flight.schedule.Cabin;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever the rules and staff say of a cabin of two classes. */
class AnyAuthorisationTest {
    private static final List<TariffLine> TARIFF =
            List.of(TestFares.line("V", Cabin.ECONOMY, 20), TestFares.line("Y", Cabin.ECONOMY, 100));

    @Property
    void theRulesNeverMakeALegBeyondAndSayingThemTwiceChangesNothing(
            @ForAll @IntRange(min = 1, max = 30) int before,
            @ForAll @IntRange(max = 30) int byRule,
            @ForAll @IntRange(max = 30) int high,
            @ForAll @IntRange(max = 6) int low) {
        var leg = sold(before, high, low);
        Assume.that(!leg.isBeyondAuthorised());
        var once = byRule(byRule, HandSet.NONE).of(leg);
        assertFalse(once.isBeyondAuthorised());
        var twice = byRule(byRule, HandSet.NONE).of(once);
        assertArrayEquals(once.layout().authorised(), twice.layout().authorised());
        assertArrayEquals(once.layout().cabinAuthorised(), twice.layout().cabinAuthorised());
        assertTrue(once.layout().cabinAuthorised()[0] >= byRule, "no less than the rules say");
        assertArrayEquals(leg.sold(), once.sold());
    }

    @Property
    void staffsNumbersAreExactAndBelowTheSalesNothingIsLeft(
            @ForAll @IntRange(max = 30) int cabin,
            @ForAll @IntRange(max = 30) int lowest,
            @ForAll @IntRange(max = 20) int high,
            @ForAll @IntRange(max = 4) int low) {
        var hand = new HandSet(Map.of("V", lowest), Map.of("Y", cabin), Map.of(), "", false);
        var after = byRule(20, hand).of(sold(20, high, low));
        assertEquals(cabin, after.layout().cabinAuthorised()[0]);
        assertEquals(lowest, after.layout().authorised()[1]);
        assertEquals(high + low > cabin || low > lowest, after.isBeyondAuthorised());
        int left = Math.max(0, cabin - high - low);
        assertEquals(left, after.seatsLeft("Y"));
        assertEquals(Math.max(0, Math.min(left, lowest - low)), after.seatsLeft("V"));
    }

    private static Authorisation byRule(int economy, HandSet hand) {
        return new Authorisation(new Aircraft(Map.of(Cabin.ECONOMY, 20), Map.of(Cabin.ECONOMY, economy)), TARIFF, hand);
    }

    private static LegInventory sold(int authorised, int high, int low) {
        return new LegInventory(
                1,
                true,
                1,
                Layout.of(Map.of(Cabin.ECONOMY, authorised), TARIFF),
                new short[] {(short) high, (short) low},
                new short[] {(short) (high + low)},
                new Restrictions("", new short[1]));
    }
}
