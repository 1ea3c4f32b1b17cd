package io.fareline.journeys.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FaultScheduleTest {
    private static final Set<String> PROCESSES =
            Set.of("auth", "flight", "booking", "payment", "admin", "provider", "edge", "postgresql", "redis");

    @Test
    void theSameSeedMakesTheSameRounds() {
        assertEquals(
                FaultSchedule.of(7, 200, true).rounds(),
                FaultSchedule.of(7, 200, true).rounds());
        assertNotEquals(
                FaultSchedule.of(7, 200, true).rounds(),
                FaultSchedule.of(8, 200, true).rounds());
    }

    @Test
    void asManyAreKilledAsWereOrderedAndEachOfThemAtLeastOnce() {
        for (int kills : List.of(9, 60, 200)) {
            var schedule = FaultSchedule.of(1, kills, true);
            assertTrue(schedule.kills() >= kills, schedule.kills() + " of " + kills);
            assertTrue(
                    targets(schedule).containsAll(PROCESSES), targets(schedule).toString());
        }
    }

    @Test
    void aFullRunHasEveryKindOfFault() {
        var kinds = FaultSchedule.of(1, 200, true).rounds().stream()
                .flatMap(List::stream)
                .map(Fault::kind)
                .collect(Collectors.toSet());
        assertEquals(Set.of(Fault.Kind.values()), kinds);
    }

    @Test
    void withoutLinksNothingIsDoneToThem() {
        assertTrue(FaultSchedule.of(1, 200, false).rounds().stream()
                .flatMap(List::stream)
                .noneMatch(fault -> fault.kind().needsLinks()));
    }

    @Test
    void noRoundHasTheSameTargetTwice() {
        for (var round : FaultSchedule.of(3, 200, true).rounds()) {
            assertTrue(!round.isEmpty());
            assertEquals(
                    round.size(), round.stream().map(Fault::target).distinct().count(), round.toString());
        }
    }

    @Test
    void theFlightsAreAFileOfTwoHundredBytesALine() {
        var lines = ContestedFlights.few(1_000, LocalDate.of(2030, 3, 1), 5)
                .text()
                .lines()
                .toList();
        assertEquals(10, lines.size());
        lines.forEach(line -> assertEquals(200, line.length(), line));
        assertTrue(lines.get(2).startsWith("3 X6 1000"), lines.get(2));
    }

    private static Set<String> targets(FaultSchedule schedule) {
        return schedule.rounds().stream()
                .flatMap(List::stream)
                .map(Fault::target)
                .collect(Collectors.toSet());
    }
}
