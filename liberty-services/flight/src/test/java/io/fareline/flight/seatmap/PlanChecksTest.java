package io.fareline.flight.seatmap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fareline.flight.schedule.Cabin;
import io.fareline.flight.seatmap.CabinPlan.Marking;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlanChecksTest {
    private static final CabinPlan BUSINESS = business("AC DF", 1, 3);

    @Test
    void aSoundPlanHasNoFault() {
        assertEquals("", faults("J12Y12", BUSINESS, economy(List.of(), List.of())));
    }

    @Test
    void everyFaultSaysWhere() {
        assertEquals("cabins[0]: has 12 seats for sale, the configuration has 10 in BUSINESS", faults("J10", BUSINESS));
        assertEquals("cabins: must have FIRST, as the configuration does", faults("F4J12", BUSINESS));
        assertEquals(
                "cabins[0].columns: must be letters without I, with one blank for each of at most two aisles",
                faults("J12", business("AI DF", 1, 3)));
        assertEquals("cabins[0].columns: must be in the order of the alphabet", faults("J12", business("CA DF", 1, 3)));
        assertEquals("cabins[0].lastRow: must be from firstRow to 199", faults("J12", business("AC DF", 4, 3)));
        assertEquals("cabins[0].lastRow: must be from firstRow to 199", faults("J12", business("AC DF", 0, 3)));
        assertEquals("cabins[0].lastRow: must be from firstRow to 199", faults("J12", business("AC DF", 198, 200)));
    }

    @Test
    void noRowAndNoCabinIsThereTwice() {
        assertEquals(
                "cabins[1].cabin: must not be one before it | cabins[1].firstRow: must not have row 3 of a cabin before it",
                faults("J12", BUSINESS, business("AC DF", 3, 5)));
    }

    @Test
    void onlyWhatIsThereCanBeMissingOrMarked() {
        assertEquals(
                "cabins[1].missingRows: 9 is no row of the cabin",
                faults("J12Y12", BUSINESS, economy(List.of(9), List.of())));
        assertEquals(
                "cabins[1].missingSeats: 4G is no seat of the cabin",
                faults("J12Y12", BUSINESS, economy(List.of(), List.of("4G"))));
        var marked = new CabinPlan(
                Cabin.BUSINESS,
                "AC DF",
                1,
                3,
                List.of(),
                List.of(),
                List.of(
                        new Marking(Characteristic.EXIT, List.of(4), List.of("2B")),
                        new Marking(Characteristic.AISLE, List.of(), List.of())));
        assertEquals(
                "cabins[0].markings[0].rows: 4 is no row of the cabin | cabins[0].markings[0].seats: 2B is no seat of the"
                        + " cabin | cabins[0].markings[1].mark: must not be WINDOW, AISLE or MIDDLE, which the columns tell",
                faults("J12", marked));
    }

    private static CabinPlan business(String columns, int first, int last) {
        return new CabinPlan(Cabin.BUSINESS, columns, first, last, List.of(), List.of(), List.of());
    }

    private static CabinPlan economy(List<Integer> missingRows, List<String> missingSeats) {
        return new CabinPlan(Cabin.ECONOMY, "ABC DEF", 4, 5, missingRows, missingSeats, List.of());
    }

    private static String faults(String configuration, CabinPlan... cabins) {
        return PlanChecks.faults(new SeatPlan(Stream.of(cabins).toList()), CabinSeats.of(configuration)).stream()
                .map(fault -> fault.field() + ": " + fault.rule())
                .collect(Collectors.joining(" | "));
    }
}
