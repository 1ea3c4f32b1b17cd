package io.fareline.flight.schedule;

import static io.fareline.flight.schedule.Schedule.on;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fareline.flight.schedulereading.ScheduleWarning;
import java.util.List;
import org.junit.jupiter.api.Test;

class LaterWarningsTest {
    @Test
    void whatIsFoundLaterIsCountedAndListedUpToTheLimit() {
        var reading = Schedule.of(on("10JUN30")).reading();
        var later = List.of(new ScheduleWarning(4, 40, "first"), new ScheduleWarning(6, 40, "second"));
        assertEquals(later, reading.with(later, 2).warnings());
        var bounded = reading.with(later, 1);
        assertEquals(later.subList(0, 1), bounded.warnings());
        assertEquals(2, bounded.warningCount());
        assertEquals(1, bounded.with(List.of(), 0).warnings().size(), "what was listed stays so");
    }
}
