package io.fareline.flight.seatmap;

import static io.fareline.flight.seatmap.Characteristic.EXIT;
import static io.fareline.flight.seatmap.Characteristic.NOT_FOR_SALE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.flight.schedule.Cabin;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SeatMapTest {
    private static final SeatMap MAP = new SeatPlan(List.of(new CabinPlan(
                    Cabin.ECONOMY,
                    "AC DF",
                    1,
                    2,
                    List.of(),
                    List.of(),
                    List.of(new CabinPlan.Marking(EXIT, List.of(2), List.of())))))
            .map();

    @Test
    void aBlockedSeatIsGivenToNobodyAndElseAsItWas() {
        var before = MAP.find("2C").orElseThrow();
        var seat = MAP.blocking(Set.of("2C", "1A")).find("2C").orElseThrow();
        assertTrue(seat.is(NOT_FOR_SALE));
        assertTrue(seat.is(EXIT));
        assertEquals(before.position(), seat.position());
        assertTrue(seat.isSameBlock(before));
        assertFalse(before.is(NOT_FOR_SALE), "the map itself stays");
    }

    @Test
    void othersStayAndSoDoesTheirNumber() {
        var blocking = MAP.blocking(Set.of("2C", "99X"));
        assertEquals(MAP.seats().count(), blocking.seats().count());
        assertEquals(
                List.of("2C"),
                blocking.seats()
                        .filter(seat -> seat.is(NOT_FOR_SALE))
                        .map(Seat::name)
                        .toList());
        assertSame(MAP, MAP.blocking(Set.of()));
    }
}
