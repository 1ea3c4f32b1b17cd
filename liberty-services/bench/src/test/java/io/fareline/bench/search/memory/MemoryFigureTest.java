package io.fareline.bench.search.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.runner.laptop.Trouble;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class MemoryFigureTest {
    private static final long FLIGHTS = 1_000;
    private static final ServerStart WITHOUT = start(10_000, 0.1, 0, 80_000_000);

    private static ServerStart start(long readyMillis, double read, long legs, long bytes) {
        return new ServerStart(Duration.ofMillis(readyMillis), read, legs, bytes);
    }

    private static boolean keeps(ServerStart with) {
        return MemoryFigure.keepsPromise(WITHOUT, with, FLIGHTS);
    }

    @Test
    void underAMinuteAndAGigabyteAndNoneLeftOut() {
        assertTrue(keeps(start(69_999, 59.99, FLIGHTS, 1_079_999_999)));
        assertFalse(keeps(start(70_000, 59.99, FLIGHTS, 1_079_999_999)), "too long from outside");
        assertFalse(keeps(start(69_999, 60, FLIGHTS, 1_079_999_999)), "too long by its own word");
        assertFalse(keeps(start(69_999, 59.99, FLIGHTS, 1_080_000_000)), "too much memory");
        assertFalse(keeps(start(20_000, 5, FLIGHTS - 1, 90_000_000)), "a leg is missing");
        assertFalse(
                MemoryFigure.keepsPromise(start(10_000, 0, 1, 0), start(20_000, 5, FLIGHTS, 90_000_000), FLIGHTS),
                "compared with a server that had a schedule");
    }

    @Test
    void bothGenerationsAreCountedAndNothingElse() {
        var info = """
                4711:
                 def new generation   total 78656K, used 1400K [0x0, 0x1, 0x2)
                  eden space 69952K,   2% used [0x0, 0x1, 0x2)
                  from space 8704K,   0% used [0x0, 0x1, 0x2)
                 tenured generation   total 174784K, used 100K [0x0, 0x1, 0x2)
                 Metaspace       used 95000K, committed 96000K, reserved 1179648K
                """;
        assertEquals(1_500 * 1_024, Heap.used(info));
        assertThrows(Trouble.class, () -> Heap.used("4711:\nno such process"));
    }

    @Test
    void theServersWordIsThatOfItsFirstTimetable() {
        var log = "x\n[1] I A timetable was made in 12.34 s.\n[2] I A timetable was made in 5 s.\n";
        assertEquals(12.34, ServerStart.readSeconds(log));
        assertThrows(Trouble.class, () -> ServerStart.readSeconds("nothing of it"));
    }
}
