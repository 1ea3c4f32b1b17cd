package io.fareline.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.client.ApiProblem;
import io.fareline.client.Fareline;
import io.fareline.client.booking.BookingRequest;
import io.fareline.client.booking.BookingState;
import io.fareline.client.inventory.CabinChange;
import io.fareline.client.inventory.CabinInventory;
import io.fareline.client.inventory.ClassChange;
import io.fareline.client.inventory.InventoryChange;
import io.fareline.client.inventory.InventoryQuestion;
import io.fareline.client.inventory.LegInventory;
import io.fareline.client.overbooking.NewOverbookingRule;
import io.fareline.client.overbooking.OverbookedFlights;
import io.fareline.client.search.Cabin;
import io.fareline.client.search.Offer;
import io.fareline.client.search.OfferQuestion;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Staff say what may be sold of a flight, and clients find and buy that and no more. */
class InventoryControlJourney {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int NUMBER = ScheduleFile.freshNumber();
    private static final String CLOSED = "X4" + NUMBER;
    private static final String OVERBOOKED = "X4" + (NUMBER + 1);
    private static final String CUT = "X4" + (NUMBER + 2);
    private static final LocalDate DAY = Trip.inDays(16);
    private static final Fareline STAFF = Travel.as("operator");
    private static final Fareline BUYER = Travel.as("buyer");

    @BeforeAll
    static void publishFlights() {
        new ScheduleFile("X4", Trip.inDays(2), Trip.inDays(20))
                .daily(NUMBER, "W5")
                .daily(NUMBER + 1, "W2")
                .daily(NUMBER + 2, "W5")
                .importedBy(Client.of("operator"), false)
                .is(200);
    }

    @AfterAll
    static void close() {
        STAFF.close();
        BUYER.close();
    }

    @Test
    void aClosedClassIsNeitherFoundNorBoughtUntilItIsOpened() {
        var offer = offer(CLOSED).orElseThrow();
        var seen = STAFF.inventories().get(CLOSED, DAY);
        var report =
                STAFF.inventories().change(InventoryChange.of(seen, List.of(ClassChange.closed("W", true)), List.of()));
        assertEquals(1, report.changed());
        assertEquals("SOLD_OUT", refused(() -> buy(offer)));
        searchFollows();
        assertTrue(offer(CLOSED).isEmpty(), "a closed class is on offer");
        var lost = InventoryChange.of(seen, List.of(ClassChange.closed("W", true)), List.of());
        assertEquals("CHANGED_MEANWHILE", refused(() -> STAFF.inventories().change(lost)));
        var open = InventoryChange.of(
                STAFF.inventories().get(CLOSED, DAY), List.of(ClassChange.closed("W", false)), List.of());
        STAFF.inventories().change(open);
        searchFollows();
        assertEquals(BookingState.HELD, buy(offer(CLOSED).orElseThrow()));
        assertTrue(STAFF.auditEntries()
                .all()
                .limit(50)
                .anyMatch(entry -> entry.action().equals("SET_INVENTORY")
                        && entry.subject().contains(CLOSED)
                        && entry.detail().contains("CLASS_CLOSED W false -> true")));
    }

    @Test
    void anOverbookedFlightSellsMoreThanItHasSeatsAndNoMoreThanTheRuleSays() {
        STAFF.overbooking().set(rule(OVERBOOKED, 1, null));
        assertEquals(2, premium(OVERBOOKED).authorised(), "legs that are there wait to be told");
        var asked = STAFF.overbooking().apply(new OverbookedFlights("X4", OVERBOOKED, DAY, DAY));
        Awaitility.await()
                .atMost(SOON)
                .until(() -> STAFF.overbooking().application(asked.id()).finishedAt() != null);
        assertEquals(3, premium(OVERBOOKED).authorised());
        assertEquals(2, premium(OVERBOOKED).seats());
        searchFollows();
        var offer = offer(OVERBOOKED).orElseThrow();
        for (int seat = 0; seat < 3; seat++) assertEquals(BookingState.HELD, buy(offer));
        assertEquals("SOLD_OUT", refused(() -> buy(offer)));
        var oversold = STAFF.inventories().all(new InventoryQuestion("X4", null, DAY, DAY, null, true));
        assertTrue(oversold.anyMatch(leg -> leg.flightNumber().equals(OVERBOOKED) && !leg.beyondAuthorised()));
    }

    @Test
    void aRuleIsNotSetOverWhatSomebodyElseSetMeanwhile() {
        var first = STAFF.overbooking().set(rule(CLOSED, 2, null)).after();
        assertEquals("CHANGED_MEANWHILE", refused(() -> STAFF.overbooking().set(rule(CLOSED, 3, null))));
        var second = STAFF.overbooking().set(rule(CLOSED, 4, first.version())).after();
        assertEquals(first.id(), second.id());
        assertEquals("CHANGED_MEANWHILE", refused(() -> STAFF.overbooking().set(rule(CLOSED, 5, first.version()))));
        assertEquals("CHANGED_MEANWHILE", refused(() -> STAFF.overbooking().delete(first.id(), first.version())));
        assertEquals(
                second,
                STAFF.overbooking().delete(second.id(), second.version()).before());
    }

    @Test
    void aFlightThatIsCutBelowItsSalesIsToldAndSellsNothing() {
        var offer = offer(CUT).orElseThrow();
        for (int seat = 0; seat < 2; seat++) assertEquals(BookingState.HELD, buy(offer));
        var cut = new CabinChange(Cabin.PREMIUM, 1, null, null, null);
        var wanted = InventoryChange.of(STAFF.inventories().get(CUT, DAY), List.of(), List.of(cut));
        assertEquals(1, STAFF.inventories().tryOut(wanted).beyond().size());
        assertFalse(leg(CUT).beyondAuthorised(), "a trial must change nothing");
        assertEquals(1, STAFF.inventories().change(wanted).beyond().size());
        assertTrue(leg(CUT).beyondAuthorised());
        assertEquals("SOLD_OUT", refused(() -> buy(offer)));
        var seats = new CabinChange(Cabin.PREMIUM, null, true, null, null);
        STAFF.inventories().change(InventoryChange.of(STAFF.inventories().get(CUT, DAY), List.of(), List.of(seats)));
        assertFalse(leg(CUT).beyondAuthorised());
        assertEquals(BookingState.HELD, buy(offer));
    }

    @Test
    void nobodyElseLooksAtInventory() {
        assertEquals(
                403,
                assertThrows(ApiProblem.class, () -> BUYER.inventories().get(CUT, DAY))
                        .status());
        assertEquals(
                403,
                assertThrows(ApiProblem.class, () -> BUYER.overbooking().page(null, null, 1))
                        .status());
    }

    private static NewOverbookingRule rule(String flight, int seats, String seen) {
        return new NewOverbookingRule("X4", flight, Cabin.PREMIUM, DAY, DAY, null, null, seats, null, seen);
    }

    private static Optional<Offer> offer(String flight) {
        return BUYER.offers().search(OfferQuestion.of("FRA", "MUC", DAY)).offers().stream()
                .filter(offer -> offer.segments().getFirst().flightNumber().equals(flight))
                .findFirst();
    }

    private static BookingState buy(Offer offer) {
        var request = BookingRequest.hold(offer.id(), List.of(Travel.ada()), Travel.CONTACT);
        return BUYER.bookings().create(request).state();
    }

    private static LegInventory leg(String flight) {
        return STAFF.inventories().get(flight, DAY).legs().getFirst();
    }

    private static CabinInventory premium(String flight) {
        return leg(flight).cabins().getFirst();
    }

    private static String refused(Runnable call) {
        return assertThrows(ApiProblem.class, call::run).code();
    }

    private static void searchFollows() {
        Trip.searchKnowsWhatIsOnSale();
    }
}
