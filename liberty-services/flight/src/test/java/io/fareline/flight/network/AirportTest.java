package io.fareline.flight.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class AirportTest {
    private static Airport at(double latitude, double longitude) {
        return new Airport("XXX", "", "X", "X", "XX", ZoneOffset.UTC, latitude, longitude);
    }

    @Test
    void aQuarterOfTheGreatCircleIsTenThousandKilometres() {
        assertEquals(10_007.5, at(0, 0).distanceKm(at(90, 0)), 0.1);
        assertEquals(10_007.5, at(0, 0).distanceKm(at(0, 90)), 0.1);
        assertEquals(20_015.1, at(0, 0).distanceKm(at(0, 180)), 0.1);
    }

    @Test
    void theWayAcrossTheDateLineIsTheShortOne() {
        assertEquals(222.4, at(0, 179).distanceKm(at(0, -179)), 0.1);
    }

    @Test
    void theDistanceIsTheSameInBothDirectionsAndZeroToItself() {
        assertEquals(at(51, 0).distanceKm(at(40, -74)), at(40, -74).distanceKm(at(51, 0)));
        assertEquals(0, at(51, 0).distanceKm(at(51, 0)));
    }

    @Test
    void nonsenseIsNoAirport() {
        assertThrows(IllegalArgumentException.class, () -> at(90.1, 0));
        assertThrows(IllegalArgumentException.class, () -> at(0, -180.1));
        assertThrows(
                IllegalArgumentException.class, () -> new Airport("xxx", "", "X", "X", "XX", ZoneOffset.UTC, 0, 0));
        assertThrows(
                IllegalArgumentException.class, () -> new Airport("XXX", "A1", "X", "X", "XX", ZoneOffset.UTC, 0, 0));
        assertThrows(
                IllegalArgumentException.class, () -> new Airport("XXX", "", "X", "X", "XXX", ZoneOffset.UTC, 0, 0));
    }
}
