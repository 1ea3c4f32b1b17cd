package io.fareline.sandbox.web;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.sandbox.problem.ApiError;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class GateTest {
    private final Gate gate = new Gate(1);

    @Test
    void oneMoreThanThereIsRoomForIsTurnedAway() {
        gate.enter();
        assertThrows(ApiError.class, gate::enter);
        gate.leave();
        assertDoesNotThrow(gate::enter);
    }

    @Test
    void aClosedGateLetsNobodyInAndWaitsForTheLastOne() throws InterruptedException {
        gate.enter();
        assertFalse(gate.close(Duration.ofMillis(1)));
        gate.leave();
        assertTrue(gate.close(Duration.ofMillis(1)));
        assertTrue(gate.isClosed());
        assertThrows(ApiError.class, gate::enter);
    }
}
