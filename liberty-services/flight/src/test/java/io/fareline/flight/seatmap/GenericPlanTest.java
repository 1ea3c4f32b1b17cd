package io.fareline.flight.seatmap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.flight.schedule.Cabin;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class GenericPlanTest {
    @Test
    void everyKnownTypeHasTheSeatsOfItsStandardConfiguration() throws IOException {
        for (String line : types()) {
            var columns = line.split(",");
            holds(columns[0], CabinSeats.of(columns[2]));
        }
    }

    @Property(tries = 500)
    void everyConfigurationHasItsSeats(
            @ForAll @IntRange(max = 20) int first,
            @ForAll @IntRange(max = 120) int business,
            @ForAll @IntRange(max = 99) int premium,
            @ForAll @IntRange(max = 850) int economy,
            @ForAll boolean wide) {
        holds(wide ? "388" : "ZZZ", CabinSeats.of("F" + first + "J" + business + "W" + premium + "Y" + economy));
    }

    @Test
    void anAirbusHasThreeAndThreeAndNoRowThirteen() {
        var map = GenericPlan.of("320", CabinSeats.of("J12Y150")).map();
        assertEquals(
                List.of("AC DF", "ABC DEF"),
                map.cabins().stream().map(SeatMap.CabinMap::columns).toList());
        assertTrue(map.find("13A").isEmpty());
        assertEquals(Characteristic.WINDOW, map.find("12A").orElseThrow().position());
        assertEquals(Characteristic.MIDDLE, map.find("14B").orElseThrow().position());
        assertEquals(Characteristic.AISLE, map.find("14C").orElseThrow().position());
        assertTrue(map.seats().anyMatch(seat -> seat.is(Characteristic.EXIT)));
    }

    @Test
    void whatTheLastRowHasTooMuchIsMissing() {
        var map = GenericPlan.of("320", CabinSeats.of("Y8")).map();
        assertEquals(8, map.seats().count());
        assertTrue(GenericPlan.of("320", CabinSeats.of("")).map().cabins().isEmpty());
    }

    private static void holds(String type, Map<Cabin, Integer> seats) {
        var plan = GenericPlan.of(type, seats);
        assertEquals(List.of(), PlanChecks.faults(plan, seats), type + " " + seats);
        var names = new HashSet<String>();
        plan.map().seats().forEach(seat -> assertTrue(names.add(seat.name()), seat.name()));
        assertEquals(seats.values().stream().mapToInt(Integer::intValue).sum(), names.size());
    }

    private static List<String> types() throws IOException {
        try (InputStream file = Cabin.class.getResourceAsStream("aircraft-types.csv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList();
        }
    }
}
