package io.fareline.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.client.ApiProblem;
import io.fareline.client.Fareline;
import io.fareline.client.booking.BookingState;
import io.fareline.client.holdquota.NewHoldQuota;
import io.fareline.client.search.Cabin;
import io.fareline.client.search.Offer;
import io.fareline.client.search.OfferQuestion;
import io.fareline.client.seat.SeatMap.Characteristic;
import io.fareline.client.seat.SeatMapQuestion;
import io.fareline.client.seatlayout.Equipment;
import io.fareline.client.seatlayout.PlannedCabin;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Staff say how much a client may hold unpaid and where the seats of an aircraft are, and clients meet just that. */
class StaffRulesJourney {
    private static final int NUMBER = ScheduleFile.freshNumber();
    private static final String FLIGHT = "X6" + NUMBER;
    private static final LocalDate DAY = Trip.inDays(17);
    private static final Equipment EQUIPMENT = new Equipment("X6", "320", "W6");
    private static final Fareline STAFF = Travel.as("operator");
    private static final Fareline BUYER = Travel.as("buyer");

    @BeforeAll
    static void publishAFlight() {
        new ScheduleFile("X6", Trip.inDays(2), Trip.inDays(20))
                .daily(NUMBER, "W6")
                .importedBy(Client.of("operator"), false)
                .is(200);
    }

    @AfterAll
    static void close() {
        STAFF.close();
        BUYER.close();
    }

    @Test
    void aClientHoldsAsMuchAsStaffLetItAndWithoutThemWhatIsConfigured() {
        var client = STAFF.apiClients().register("Of a journey", List.of("flights.read", "bookings.write"));
        try (var fareline = Fareline.at(Sandbox.url("edge"))
                .credentials(client.clientId(), client.clientSecret())
                .build()) {
            var usual = STAFF.holdQuotas().of(client.clientId());
            assertNull(usual.version());
            assertTrue(usual.configured().holdsOfFlight() > 3, usual.toString());
            var one = STAFF.holdQuotas().set(client.clientId(), new NewHoldQuota(1, null, null, null));
            assertNotNull(one.setBy());
            hold(fareline);
            assertEquals("HOLD_QUOTA_OF_FLIGHT_REACHED", refused(() -> hold(fareline)));
            var none = new NewHoldQuota(9, null, null, null);
            assertEquals("CHANGED_MEANWHILE", refused(() -> STAFF.holdQuotas().set(client.clientId(), none)));
            var two = STAFF.holdQuotas().set(client.clientId(), new NewHoldQuota(2, null, null, one.version()));
            assertTrue(STAFF.holdQuotas().all().toList().contains(two));
            hold(fareline);
            assertEquals("HOLD_QUOTA_OF_FLIGHT_REACHED", refused(() -> hold(fareline)));
            assertEquals(
                    "CHANGED_MEANWHILE", refused(() -> STAFF.holdQuotas().remove(client.clientId(), one.version())));
            assertEquals(usual, STAFF.holdQuotas().remove(client.clientId(), two.version()));
            hold(fareline);
            isAudited("SET_HOLD_QUOTA", "client " + client.clientId());
            isAudited("REMOVE_HOLD_QUOTA", "client " + client.clientId());
        } finally {
            STAFF.apiClients().disable(client.clientId());
        }
    }

    @Test
    void aPlanOfSeatsIsWhatClientsSeeUntilItIsTakenAway() {
        var byRule = seats();
        var before = STAFF.seatLayouts().of(EQUIPMENT);
        try {
            var marking = new PlannedCabin.Marking(Characteristic.BULKHEAD, List.of(77), List.of());
            var cabin = new PlannedCabin(Cabin.PREMIUM, "ABC DEF", 77, 77, List.of(), List.of(), List.of(marking));
            var set = STAFF.seatLayouts().set(EQUIPMENT, List.of(cabin), before.version());
            assertEquals(List.of(cabin), set.cabins());
            assertEquals(set, STAFF.seatLayouts().of(EQUIPMENT));
            assertEquals(List.of("77A", "77B", "77C", "77D", "77E", "77F"), seats());
            isAudited("SET_SEAT_LAYOUT", "seat plan of X6 320 W6");
            var seven = new PlannedCabin(Cabin.PREMIUM, "ABC DEF", 77, 78, List.of(), List.of(), List.of());
            var wrong = assertThrows(
                    ApiProblem.class, () -> STAFF.seatLayouts().set(EQUIPMENT, List.of(seven), set.version()));
            assertEquals(400, wrong.status());
            var plain = new PlannedCabin(Cabin.PREMIUM, "ABC DEF", 77, 77, List.of(), List.of(), List.of());
            assertEquals("CHANGED_MEANWHILE", refused(() -> STAFF.seatLayouts()
                    .set(EQUIPMENT, List.of(plain), before.version())));
            assertEquals(
                    403,
                    assertThrows(ApiProblem.class, () -> BUYER.seatLayouts().of(EQUIPMENT))
                            .status());
        } finally {
            var last = STAFF.seatLayouts().of(EQUIPMENT).version();
            assertTrue(STAFF.seatLayouts().remove(EQUIPMENT, last).byRule());
        }
        assertEquals(byRule, seats());
    }

    @Test
    void nobodyElseLooksAtQuotas() {
        assertEquals(
                403,
                assertThrows(ApiProblem.class, () -> BUYER.holdQuotas().of("anybody"))
                        .status());
    }

    private static void hold(Fareline client) {
        assertEquals(
                BookingState.HELD,
                client.bookings().create(Travel.hold(offer(client))).state());
    }

    private static Offer offer(Fareline client) {
        return client.offers().search(OfferQuestion.of("FRA", "MUC", DAY)).offers().stream()
                .filter(offer -> offer.segments().getFirst().flightNumber().equals(FLIGHT))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> seats() {
        var map = BUYER.seats().map(new SeatMapQuestion(FLIGHT, DAY, "FRA", "MUC"));
        return map.legs().getFirst().cabins().stream()
                .flatMap(cabin -> cabin.rows().stream())
                .flatMap(row -> row.seats().stream())
                .map(seat -> seat.seat())
                .toList();
    }

    private static void isAudited(String action, String subject) {
        assertTrue(STAFF.auditEntries()
                .all()
                .limit(50)
                .anyMatch(entry ->
                        entry.action().equals(action) && entry.subject().equals(subject)));
    }

    private static String refused(Runnable call) {
        return assertThrows(ApiProblem.class, call::run).code();
    }
}
