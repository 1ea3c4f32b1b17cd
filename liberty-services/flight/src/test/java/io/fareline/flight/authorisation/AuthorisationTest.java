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
import org.junit.jupiter.api.Test;

class AuthorisationTest {
    private static final List<TariffLine> TARIFF = List.of(
            TestFares.line("J", Cabin.BUSINESS, 100),
            TestFares.line("V", Cabin.ECONOMY, 20),
            TestFares.line("Y", Cabin.ECONOMY, 100));
    private static final Map<Cabin, Integer> SEATS = Map.of(Cabin.BUSINESS, 4, Cabin.ECONOMY, 10);

    @Test
    void theRulesAuthoriseMoreThanThereAreSeats() {
        var after = byRule(15, HandSet.NONE).of(sold(0, 0));
        assertArrayEquals(new short[] {4, 15}, after.layout().cabinAuthorised());
        assertArrayEquals(new short[] {4, 15, 3}, after.layout().authorised());
    }

    @Test
    void theRulesNeverTakeAwayWhatIsSold() {
        var overbooked = byRule(15, HandSet.NONE).of(sold(0, 0));
        var full =
                new LegInventory(1, true, 1, overbooked.layout(), new short[] {0, 11, 2}, new short[] {0, 13}, none());
        var after = byRule(10, HandSet.NONE).of(full);
        assertArrayEquals(new short[] {4, 13}, after.layout().cabinAuthorised());
        assertFalse(after.isBeyondAuthorised());
        assertEquals(0, after.seatsLeft("Y"));
    }

    @Test
    void theRulesDoNotHideThatALegIsBeyond() {
        var after = byRule(11, HandSet.NONE).of(sold(12, 0));
        assertArrayEquals(new short[] {4, 11}, after.layout().cabinAuthorised());
        assertTrue(after.isBeyondAuthorised());
    }

    @Test
    void whatStaffSetOutweighsTheRules() {
        var hand = new HandSet(Map.of("V", 1), Map.of("Y", 8), Map.of(), "J", false);
        var after = byRule(15, hand).of(sold(0, 0));
        assertArrayEquals(new short[] {4, 8}, after.layout().cabinAuthorised());
        assertArrayEquals(new short[] {4, 8, 1}, after.layout().authorised());
        assertEquals(0, after.seatsLeft("J"), "closed");
        var closed =
                byRule(15, new HandSet(Map.of(), Map.of(), Map.of(), "", true)).of(sold(0, 0));
        for (var letter : List.of("J", "Y", "V")) assertEquals(0, closed.seatsLeft(letter), letter);
    }

    @Test
    void whatStaffSetBelowTheSalesIsBeyond() {
        var after = byRule(10, new HandSet(Map.of(), Map.of("Y", 5), Map.of(), "", false))
                .of(sold(6, 0));
        assertEquals(5, after.layout().cabinAuthorised()[1]);
        assertTrue(after.isBeyondAuthorised());
        assertEquals(0, after.seatsLeft("Y"));
    }

    @Test
    void onALargerAircraftAllThatStaffSetStays() {
        var hand = new HandSet(Map.of("V", 3), Map.of("Y", 12), Map.of("Y", "crew"), "J", false);
        var result = refit(Map.of(Cabin.BUSINESS, 4, Cabin.ECONOMY, 20))
                .of(blocked(byRule(10, hand).of(sold(2, 1)), 5), hand);
        assertEquals(List.of(), result.lost());
        assertEquals(hand, result.hand());
        assertArrayEquals(new short[] {4, 12}, result.seats().layout().cabinAuthorised());
        assertEquals(3, result.seats().layout().authorised()[2]);
        assertArrayEquals(new short[] {0, 5}, result.seats().restrictions().blocked());
        assertEquals(0, result.seats().seatsLeft("J"));
    }

    @Test
    void onASmallerAircraftWhatDoesNotFitIsLostAndTold() {
        var hand = new HandSet(Map.of("J", 3, "V", 9), Map.of("Y", 12), Map.of("Y", "crew"), "", false);
        var result = refit(Map.of(Cabin.ECONOMY, 6)).of(blocked(byRule(10, hand).of(sold(2, 0)), 7), hand);
        assertEquals(
                List.of("cabin Y authorised 12", "class J authorised 3", "class V authorised 9", "cabin Y blocked 7"),
                result.lost());
        assertEquals(new HandSet(Map.of(), Map.of(), Map.of("Y", "crew"), "", false), result.hand());
        assertArrayEquals(new short[] {6}, result.seats().layout().cabinAuthorised());
        assertArrayEquals(new short[] {6}, result.seats().restrictions().blocked());
    }

    @Test
    void aSmallNumberFitsASmallerAircraft() {
        var hand = new HandSet(Map.of("V", 2), Map.of("Y", 6), Map.of(), "", false);
        var result = refit(Map.of(Cabin.ECONOMY, 6)).of(byRule(10, hand).of(sold(1, 0)), hand);
        assertEquals(List.of(), result.lost());
        assertEquals(2, result.seats().layout().authorised()[1]);
    }

    private static Authorisation byRule(int economy, HandSet hand) {
        return new Authorisation(new Aircraft(SEATS, Map.of(Cabin.BUSINESS, 4, Cabin.ECONOMY, economy)), TARIFF, hand);
    }

    private static Refit refit(Map<Cabin, Integer> seats) {
        return new Refit(new Aircraft(seats, seats), SEATS, TARIFF);
    }

    private static LegInventory sold(int economy, int promotion) {
        return new LegInventory(
                1,
                true,
                1,
                Layout.of(SEATS, TARIFF),
                new short[] {0, (short) economy, (short) promotion},
                new short[] {0, (short) (economy + promotion)},
                none());
    }

    private static LegInventory blocked(LegInventory leg, int economy) {
        var kept = new Restrictions(leg.restrictions().closedClasses(), new short[] {0, (short) economy});
        return leg.with(leg.layout(), kept);
    }

    private static Restrictions none() {
        return new Restrictions("", new short[2]);
    }
}
