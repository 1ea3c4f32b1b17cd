package io.fareline.flight.seating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.fareline.flight.schedule.Cabin;
import io.fareline.flight.seatmap.Characteristic;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SeatRulesTest {
    private static final Traveller ADULT = new Traveller(1, false, 0);
    private static final Traveller CHILD = new Traveller(2, true, 0);
    private static final Traveller CARRYING = new Traveller(3, false, 4);
    private static final Traveller ALSO_CARRYING = new Traveller(5, false, 6);

    private final Deck deck = Aircraft.of("ABC DEF", 5)
            .mark(Characteristic.EXIT, 2)
            .mark(Characteristic.NO_CHILD, "3A")
            .mark(Characteristic.NO_INFANT, "3B")
            .mark(Characteristic.NOT_FOR_SALE, "5F")
            .taken("1A")
            .takenWithInfant("4A")
            .deck();

    @Test
    void whoeverMaySitThereDoes() {
        var wanted = new LinkedHashMap<>(Map.of(ADULT, "2A"));
        wanted.put(CHILD, "3B");
        wanted.put(CARRYING, "3C");
        assertEquals(3, SeatRules.placed(deck, Cabin.ECONOMY, wanted).size());
    }

    @Test
    void whatIsTakenBlockedOrNotThereIsRefusedByName() {
        assertEquals("SEAT_TAKEN Passenger 1 cannot have seat 1A: somebody has it.", refused(ADULT, "1A"));
        assertEquals("SEAT_BLOCKED Passenger 1 cannot have seat 5F: it is given to nobody.", refused(ADULT, "5F"));
        assertEquals(
                "NO_SUCH_SEAT Passenger 1 cannot have seat 6A: the aircraft has none of that name.",
                refused(ADULT, "6A"));
    }

    @Test
    void anotherCabinThanWasBoughtIsRefused() {
        var refusal = assertThrows(Refusal.class, () -> SeatRules.placed(deck, Cabin.BUSINESS, Map.of(ADULT, "1B")));
        assertEquals(Refusal.Reason.SEAT_OF_OTHER_CABIN, refusal.reason());
    }

    @Test
    void byAnExitSitOnlyAdultsWhoCarryNobody() {
        assertEquals("EXIT_SEAT", refused(CHILD, "2A").split(" ")[0]);
        assertEquals("EXIT_SEAT", refused(CARRYING, "2A").split(" ")[0]);
    }

    @Test
    void restrictedSeatsAreForWhomTheyAreFor() {
        assertEquals("SEAT_NOT_FOR_CHILDREN", refused(CHILD, "3A").split(" ")[0]);
        assertEquals("SEAT_NOT_FOR_INFANTS", refused(CARRYING, "3B").split(" ")[0]);
    }

    @Test
    void theMasksOfABlockServeOneInfant() {
        assertEquals("TOO_MANY_INFANTS", refused(CARRYING, "4B").split(" ")[0]);
        assertEquals(
                1, SeatRules.placed(deck, Cabin.ECONOMY, Map.of(CARRYING, "4D")).size());
        var besides = new LinkedHashMap<>(Map.of(CARRYING, "1D"));
        besides.put(ALSO_CARRYING, "1F");
        var refusal = assertThrows(Refusal.class, () -> SeatRules.placed(deck, Cabin.ECONOMY, besides));
        assertEquals(Refusal.Reason.TOO_MANY_INFANTS, refusal.reason());
        besides.put(ALSO_CARRYING, "1C");
        assertEquals(2, SeatRules.placed(deck, Cabin.ECONOMY, besides).size());
    }

    @Test
    void oneSeatIsNotForTwo() {
        var twice = new LinkedHashMap<>(Map.of(ADULT, "1B"));
        twice.put(CHILD, "1B");
        var refusal = assertThrows(Refusal.class, () -> SeatRules.placed(deck, Cabin.ECONOMY, twice));
        assertEquals(Refusal.Reason.SEAT_ASKED_TWICE, refusal.reason());
    }

    private String refused(Traveller traveller, String seat) {
        var refusal = assertThrows(Refusal.class, () -> SeatRules.placed(deck, Cabin.ECONOMY, Map.of(traveller, seat)));
        return refusal.reason() + " " + refusal.getMessage();
    }
}
