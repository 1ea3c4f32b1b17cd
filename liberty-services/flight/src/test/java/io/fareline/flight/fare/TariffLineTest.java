package io.fareline.flight.fare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.fareline.flight.schedule.Cabin;
import org.junit.jupiter.api.Test;

class TariffLineTest {
    @Test
    void theFareGrowsWithTheDistance() {
        var line = TestFares.line("Y", Cabin.ECONOMY, 100);
        assertEquals(5_000, line.fare(0).adult());
        assertEquals(5_333, line.fare(100).adult());
        assertEquals(5_000 + 33_300, line.fare(10_000).adult());
    }

    @Test
    void childrenAndInfantsPayTheirPartRoundedHalfUp() {
        var fare = TestFares.line("Y", Cabin.ECONOMY, 100).fare(100);
        assertEquals(4_000, fare.child(), "75 % of 5333 is 3999.75");
        assertEquals(533, fare.infant(), "10 % of 5333 is 533.3");
    }

    @Test
    void aSmallShareOfASmallCabinIsStillOneSeat() {
        var line = TestFares.line("V", Cabin.ECONOMY, 15);
        assertEquals(1, line.authorised(1));
        assertEquals(10, line.authorised(66));
        assertEquals(0, line.authorised(0));
    }

    @Test
    void theWholeCabinIsNeverExceeded() {
        assertEquals(150, TestFares.line("Y", Cabin.ECONOMY, 100).authorised(150));
    }

    @Test
    void linesThatSayTheSameAreEqualAndAnyOtherPriceIsNoticed() {
        var line = TestFares.line("Y", Cabin.ECONOMY, 100);
        assertEquals(line, TestFares.line("Y", Cabin.ECONOMY, 100));
        assertEquals(line.hashCode(), TestFares.line("Y", Cabin.ECONOMY, 100).hashCode());
        var dearer = TestFares.line("Y", Cabin.ECONOMY, 100);
        dearer.per100Km++;
        assertNotEquals(line, dearer);
    }
}
