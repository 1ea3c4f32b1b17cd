package io.fareline.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.client.ApiProblem;
import io.fareline.client.Fareline;
import io.fareline.client.booking.PaymentIntent.State;
import io.fareline.client.connection.ConnectingTime;
import io.fareline.client.connection.ConnectingTime.Carriers;
import io.fareline.client.staff.Hold;
import io.fareline.client.staff.SupportBooking;
import io.fareline.client.staff.SupportBookings.By;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Staff publish a schedule and look after a booking. */
class StaffJourney {
    private final Client operator = Client.of("operator");
    private final Client buyer = Client.of("buyer");

    @Test
    void aFileIsTriedThenPublishedThenUnchanged() {
        int number = ScheduleFile.freshNumber();
        var file = new ScheduleFile("X8", Trip.inDays(2), Trip.inDays(11)).daily(number, "Y50");
        var tried = file.importedBy(operator, true).is(200).json();
        assertEquals(10, tried.path("added").asInt(), tried.toString());
        assertTrue(offersOf("X8" + number, 5).isEmpty(), "a trial must change nothing");
        var published = file.importedBy(operator, false).is(200).json();
        assertEquals(1, published.path("legs").asInt());
        assertEquals(10, published.path("datedLegs").asInt());
        assertEquals(10, published.path("added").asInt());
        assertTrue(!offersOf("X8" + number, 5).isEmpty(), "a published flight must be on offer");
        var again = file.importedBy(operator, false).is(200).json();
        assertEquals(10, again.path("unchanged").asInt());
        assertEquals(0, again.path("added").asInt());
    }

    @Test
    void aFileWithErrorsChangesNothingAndNamesEachOfThem() {
        var broken = new ScheduleFile("X9", Trip.inDays(2), Trip.inDays(11))
                .daily(901, "Y50")
                .daily(902, "Y50", "FRA", "QQQ")
                .text();
        var refused = operator.send(
                        "POST",
                        "/v1/schedule-imports",
                        broken,
                        Map.of(
                                "Content-Type",
                                "text/plain",
                                "Idempotency-Key",
                                UUID.randomUUID().toString()))
                .isProblem(400, "INVALID_SCHEDULE_FILE")
                .json();
        var error = refused.path("errors").get(0);
        assertEquals(4, error.path("line").asInt(), refused.toString());
        assertEquals(55, error.path("column").asInt(), refused.toString());
        assertTrue(error.path("reason").asText().contains("QQQ"), refused.toString());
        assertTrue(buyer.get(Trip.question("FRA", "MUC", Trip.inDays(5))).body().indexOf("X9901") < 0);
        operator.send(
                        "POST",
                        "/v1/schedule-imports",
                        "not a schedule\n",
                        Map.of(
                                "Content-Type",
                                "text/plain",
                                "Idempotency-Key",
                                UUID.randomUUID().toString()))
                .isProblem(400, "INVALID_SCHEDULE_FILE");
        assertEquals(
                403,
                buyer.send(
                                "POST",
                                "/v1/schedule-imports",
                                broken,
                                Map.of(
                                        "Content-Type",
                                        "text/plain",
                                        "Idempotency-Key",
                                        UUID.randomUUID().toString()))
                        .status());
    }

    @Test
    void aBookingIsFoundWithWhatEveryServiceKnowsOfIt() {
        try (var traveller = Travel.as("buyer");
                var staff = Travel.as("operator")) {
            var booking = Travel.ticketed(traveller, 23);
            assertEquals(List.of(booking.id()), found(staff, By.RECORD_LOCATOR, booking.recordLocator()));
            var number = booking.tickets().getFirst().number();
            assertEquals(List.of(booking.id()), found(staff, By.TICKET_NUMBER, number));
            var whole = staff.supportBookings().get(booking.id());
            assertEquals(Hold.State.CONFIRMED, whole.hold().state(), whole.toString());
            assertEquals(State.SUCCEEDED, whole.payment().state(), whole.toString());
            assertTrue(staff.auditEntries().all().limit(50).anyMatch(entry -> entry.subject()
                    .equals("booking " + booking.id())));
            var refused = assertThrows(
                    ApiProblem.class, () -> traveller.supportBookings().find(By.FAMILY_NAME, "Lovelace"));
            assertEquals(403, refused.status());
        }
    }

    @Test
    void connectingTimesAreTriedThenSetForOneStationAndReachSearch() {
        try (var staff = Travel.as("operator");
                var traveller = Travel.as("buyer")) {
            var times = staff.connectingTimes();
            var rule = new ConnectingTime("GVA", "II", Carriers.ANY, null, null, null, null, 111, false);
            try {
                assertEquals(1, times.tryOut("GVA", List.of(rule)).added());
                assertEquals(0, times.all("GVA", null).count(), "a trial must change nothing");
                var set = times.set("GVA", List.of(rule));
                assertEquals(1, set.added());
                assertEquals(0, set.removed(), "the rules of other stations stay");
                assertEquals(List.of(rule), times.all("GVA", null).toList());
                assertTrue(staff.auditEntries().all().limit(10).anyMatch(entry -> entry.subject()
                        .equals("connecting times of GVA")));
                assertTrue(!times.timetable().behind(), times.timetable().toString());
                var wrong = new ConnectingTime("QQQ", null, Carriers.ANY, null, null, null, null, 5, false);
                var refused = assertThrows(ApiProblem.class, () -> times.set(null, List.of(wrong)));
                assertEquals(400, refused.status());
                assertEquals(
                        403,
                        assertThrows(
                                        ApiProblem.class,
                                        () -> traveller.connectingTimes().timetable())
                                .status());
            } finally {
                times.set("GVA", List.of());
            }
        }
    }

    @Test
    void aFileOfConnectingTimesIsTriedAndOneWithErrorsIsRefusedByLine() {
        try (var staff = Travel.as("operator")) {
            var times = staff.connectingTimes();
            var file = ConnectingTimeFile.of("GVA");
            var tried = times.tryOut(file.getBytes(StandardCharsets.ISO_8859_1));
            assertEquals(1, tried.difference().added(), tried.toString());
            assertEquals(0, times.all("GVA", null).count(), "a trial must change nothing");
            var refused = assertThrows(
                    ApiProblem.class,
                    () -> times.publish(file.replace("0117II", "0199II").getBytes(StandardCharsets.ISO_8859_1)));
            assertEquals("400 INVALID_CONNECTING_TIMES", refused.status() + " " + refused.code());
        }
    }

    private static List<UUID> found(Fareline staff, By property, String value) {
        return staff.supportBookings().find(property, value).stream()
                .map(SupportBooking::id)
                .toList();
    }

    private List<String> offersOf(String flight, int days) {
        var offers = buyer.get(Trip.question("FRA", "MUC", Trip.inDays(days)) + "&limit=200")
                .is(200)
                .json();
        return offers.findValuesAsText("flightNumber").stream()
                .filter(flight::equals)
                .toList();
    }
}
