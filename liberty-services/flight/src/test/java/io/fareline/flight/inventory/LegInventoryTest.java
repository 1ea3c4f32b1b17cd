package io.fareline.flight.inventory;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.flight.fare.TariffLine;
import io.fareline.flight.fare.TestFares;
import io.fareline.flight.schedule.Cabin;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LegInventoryTest {
    private static final List<TariffLine> TARIFF = List.of(
            TestFares.line("J", Cabin.BUSINESS, 100),
            TestFares.line("V", Cabin.ECONOMY, 20),
            TestFares.line("Y", Cabin.ECONOMY, 100));
    private static final Layout LARGE = Layout.of(Map.of(Cabin.BUSINESS, 4, Cabin.ECONOMY, 10), TARIFF);
    private static final Layout SMALL = Layout.of(Map.of(Cabin.ECONOMY, 6), TARIFF);

    @Test
    void aLayoutHasTheClassesOfItsCabins() {
        assertEquals("JYV", LARGE.bookingClasses(), "the higher class of a cabin first");
        assertEquals("JYY", LARGE.classCabins());
        assertEquals("JY", LARGE.cabins());
        assertArrayEquals(new short[] {4, 10, 2}, LARGE.authorised());
        assertArrayEquals(new short[] {4, 10}, LARGE.cabinAuthorised());
        assertEquals("YV", SMALL.bookingClasses());
    }

    @Test
    void theNameOfAConfigurationIsInTheOrderOfTheCabins() {
        assertEquals("J4Y10", Layout.configuration(Map.of(Cabin.ECONOMY, 10, Cabin.BUSINESS, 4)));
    }

    @Test
    void aCabinNobodySellsIsCarriedEmpty() {
        var layout = Layout.of(Map.of(Cabin.FIRST, 2, Cabin.ECONOMY, 10), TARIFF);
        assertEquals("YV", layout.bookingClasses());
        assertEquals("FY", layout.cabins());
    }

    @Test
    void aClassIsLimitedByItsShareAndByItsCabin() {
        assertEquals(2, sold(LARGE, 0, 0, 0).seatsLeft("V"));
        assertEquals(1, sold(LARGE, 0, 1, 0).seatsLeft("V"));
        assertEquals(1, sold(LARGE, 0, 0, 9).seatsLeft("V"), "the cabin has one seat left");
        assertEquals(0, sold(LARGE, 0, 2, 8).seatsLeft("Y"));
        assertEquals(4, sold(LARGE, 0, 2, 8).seatsLeft("J"), "another cabin");
    }

    @Test
    void anUnknownClassHasNoSeats() {
        assertEquals(0, sold(LARGE, 0, 0, 0).seatsLeft("Q"));
    }

    @Test
    void aLegThatIsNotOnSaleHasNoSeats() {
        assertEquals(
                0,
                new LegInventory(1, false, 1, LARGE, new short[3], new short[2], Restrictions.none(2)).seatsLeft("Y"));
    }

    @Test
    void anotherAircraftKeepsWhatIsSold() {
        var after = sold(LARGE, 0, 2, 3).redimensioned(SMALL);
        assertEquals("YV", after.layout().bookingClasses());
        assertArrayEquals(new short[] {3, 2}, after.sold());
        assertArrayEquals(new short[] {5}, after.cabinSold());
        assertEquals(1, after.seatsLeft("Y"));
        assertFalse(after.isBeyondAuthorised());
    }

    @Test
    void aClassNeverFallsBelowItsSales() {
        var after = sold(LARGE, 0, 2, 0).redimensioned(Layout.of(Map.of(Cabin.ECONOMY, 4), TARIFF));
        assertArrayEquals(new short[] {4, 2}, after.layout().authorised(), "a fifth of four is one, but two are sold");
        assertFalse(after.isBeyondAuthorised());
    }

    @Test
    void aCabinThatIsTooSmallIsBeyondWhatIsAuthorised() {
        var after = sold(LARGE, 0, 0, 7).redimensioned(SMALL);
        assertTrue(after.isBeyondAuthorised());
        assertEquals(0, after.seatsLeft("Y"));
        assertEquals(0, after.seatsLeft("V"));
    }

    @Test
    void aCabinThatVanishesKeepsItsPassengers() {
        var after = sold(LARGE, 3, 0, 0).redimensioned(SMALL);
        assertEquals("YVJ", after.layout().bookingClasses());
        assertEquals("YYJ", after.layout().classCabins());
        assertEquals("YJ", after.layout().cabins());
        assertArrayEquals(new short[] {0, 3}, after.cabinSold());
        assertArrayEquals(new short[] {6, 0}, after.layout().cabinAuthorised());
        assertTrue(after.isBeyondAuthorised());
        assertEquals(3, after.seatsSold());
    }

    @Test
    void aLowerClassCountsAgainstThoseAbove() {
        assertEquals(8, sold(LARGE, 0, 2, 0).seatsLeft("Y"));
        assertEquals(2, sold(LARGE, 0, 0, 8).seatsLeft("V"), "a higher class took what the lower had left");
        assertEquals(2, sold(LARGE, 0, 0, 8).seatsLeft("Y"));
        assertEquals(1, sold(LARGE, 0, 0, 9).seatsLeft("V"));
    }

    @Test
    void whatStaffKeepsIsNotLeft() {
        var kept = new Restrictions("V", new short[] {4, 3});
        var leg = new LegInventory(1, true, 1, LARGE, new short[3], new short[2], kept);
        assertEquals(0, leg.seatsLeft("J"));
        assertEquals(7, leg.seatsLeft("Y"));
        assertEquals(0, leg.seatsLeft("V"));
        var after = leg.redimensioned(SMALL);
        assertEquals(3, after.seatsLeft("Y"), "blocks stay with the cabin");
        assertEquals(0, after.seatsLeft("V"));
    }

    private static LegInventory sold(Layout layout, int business, int promotion, int economy) {
        return new LegInventory(
                1,
                true,
                1,
                layout,
                new short[] {(short) business, (short) economy, (short) promotion},
                new short[] {(short) business, (short) (promotion + economy)},
                Restrictions.none(2));
    }
}
