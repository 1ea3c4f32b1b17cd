package io.fareline.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.client.ApiProblem;
import io.fareline.client.Fareline;
import io.fareline.client.booking.PaymentIntent.State;
import io.fareline.client.staff.Hold;
import io.fareline.client.staff.SupportBooking;
import io.fareline.client.staff.SupportBookings.By;
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
