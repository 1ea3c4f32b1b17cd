package io.fareline.runner.laptop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ResourceUseTest {
    private static final long NOBODY = 1L << 30;

    @Test
    void thisProcessTakesMemoryAndTime() {
        var pid = ProcessHandle.current().pid();
        assertTrue(ResourceUse.pssKilobytes(pid) > 10_000);
        assertTrue(ResourceUse.processorTime(pid).isPositive());
    }

    @Test
    void aProcessThatIsGoneTakesNothing() {
        assertEquals(0, ResourceUse.pssKilobytes(NOBODY));
        assertEquals(Duration.ZERO, ResourceUse.processorTime(NOBODY));
    }
}
