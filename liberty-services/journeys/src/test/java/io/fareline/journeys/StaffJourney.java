package io.fareline.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
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
        var refused = operator.send("POST", "/v1/schedule-imports", broken, Map.of("Content-Type", "text/plain"))
                .isProblem(400, "INVALID_SCHEDULE_FILE")
                .json();
        var error = refused.path("errors").get(0);
        assertEquals(4, error.path("line").asInt(), refused.toString());
        assertEquals(55, error.path("column").asInt(), refused.toString());
        assertTrue(error.path("reason").asText().contains("QQQ"), refused.toString());
        assertTrue(buyer.get(Trip.question("FRA", "MUC", Trip.inDays(5))).body().indexOf("X9901") < 0);
        operator.send("POST", "/v1/schedule-imports", "not a schedule\n", Map.of("Content-Type", "text/plain"))
                .isProblem(400, "INVALID_SCHEDULE_FILE");
        assertEquals(
                403,
                buyer.send("POST", "/v1/schedule-imports", broken, Map.of("Content-Type", "text/plain"))
                        .status());
    }

    @Test
    void aBookingIsFoundWithWhatEveryServiceKnowsOfIt() {
        var booking = Trip.ticketed(buyer, 23);
        var found = operator.get("/v1/support/bookings?recordLocator="
                        + booking.path("recordLocator").asText())
                .is(200);
        assertTrue(found.body().contains(booking.path("id").asText()), found.body());
        var number = booking.path("tickets").get(0).path("number").asText();
        assertTrue(operator.get("/v1/support/bookings?ticketNumber=" + number)
                .is(200)
                .body()
                .contains(booking.path("id").asText()));
        var whole = operator.get("/v1/support/bookings/" + booking.path("id").asText())
                .is(200)
                .json();
        assertEquals("CONFIRMED", whole.path("hold").path("state").asText(), whole.toString());
        assertEquals("SUCCEEDED", whole.path("payment").path("state").asText(), whole.toString());
        var trail = operator.get("/v1/audit-entries?limit=10").is(200).json().path("entries");
        assertTrue(
                trail.findValuesAsText("subject")
                        .contains("booking " + booking.path("id").asText()),
                trail.toString());
        buyer.get("/v1/support/bookings?familyName=Lovelace").is(403);
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
