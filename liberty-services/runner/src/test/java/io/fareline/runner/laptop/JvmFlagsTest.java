package io.fareline.runner.laptop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class JvmFlagsTest {
    private static final String ONE_COMPILER = "-XX:TieredStopAtLevel=1";

    @Test
    void theLaptopIsUsualAndProductionIsAskedFor() {
        assertEquals(JvmFlags.LAPTOP, JvmFlags.of(Map.of()));
        assertEquals(JvmFlags.LAPTOP, JvmFlags.of(Map.of(JvmFlags.VARIABLE, "laptop")));
        assertEquals(JvmFlags.PRODUCTION, JvmFlags.of(Map.of(JvmFlags.VARIABLE, "production")));
    }

    @Test
    void anotherNameIsRefusedWithBothThatThereAre() {
        var trouble = assertThrows(Trouble.class, () -> JvmFlags.of(Map.of(JvmFlags.VARIABLE, "fast")));
        assertTrue(trouble.getMessage().contains("laptop or production"), trouble.getMessage());
    }

    @Test
    void productionHasBothCompilersAndMoreMemory() {
        assertTrue(JvmFlags.LAPTOP.server().contains(ONE_COMPILER));
        assertTrue(JvmFlags.LAPTOP.server().contains("-Xmx256m"));
        assertFalse(JvmFlags.PRODUCTION.server().contains(ONE_COMPILER));
        assertFalse(JvmFlags.PRODUCTION.program().contains(ONE_COMPILER));
        assertTrue(JvmFlags.PRODUCTION.server().contains("-Xmx512m"));
    }
}
