package io.fareline.runner.samplenetwork;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class FleetTest {
    @Test
    void theSmallestAircraftThatReachesIsSent() {
        assertEquals(Fleet.ATR_72, Fleet.forDistance(600));
        assertEquals(Fleet.AIRBUS_A320, Fleet.forDistance(600.1));
        assertEquals(Fleet.AIRBUS_A350, Fleet.forDistance(15_500));
        assertThrows(IllegalArgumentException.class, () -> Fleet.forDistance(15_500.1));
    }

    @Test
    void blockTimeIsDistanceOverSpeedPlusManoeuvresInStepsOfFiveMinutes() {
        assertEquals(30, Fleet.AIRBUS_A320.blockMinutes(0));
        assertEquals(90, Fleet.AIRBUS_A320.blockMinutes(780));
        assertEquals(95, Fleet.AIRBUS_A320.blockMinutes(780.1));
    }
}
