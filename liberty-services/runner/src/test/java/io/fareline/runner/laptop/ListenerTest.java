package io.fareline.runner.laptop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListenerTest {
    @Test
    void withoutAnOffsetThePortsAreTheUsualOnes() {
        assertEquals(8080, Listener.EDGE.port(Listener.offset(Map.of())));
    }

    @Test
    void theOffsetShiftsEveryPort() {
        var offset = Listener.offset(Map.of(Listener.OFFSET, " 1000 "));
        assertEquals(9080, Listener.EDGE.port(offset));
        assertEquals(10108, Listener.REDIS.port(offset));
    }

    @Test
    void theHighestAndTheLowestPortAreStillTaken() {
        assertEquals(65535, Listener.ADMIN_CENTER.port(Listener.offset(Map.of(Listener.OFFSET, "56090"))));
        assertEquals(1024, Listener.EDGE.port(Listener.offset(Map.of(Listener.OFFSET, "-7056"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"56091", "-7057", "many", "1.5", ""})
    void anOffsetThatLeavesNoPortIsRefusedByName(String offset) {
        var trouble = assertThrows(Trouble.class, () -> Listener.offset(Map.of(Listener.OFFSET, offset)));
        assertTrue(trouble.getMessage().contains(Listener.OFFSET), trouble.getMessage());
    }
}
