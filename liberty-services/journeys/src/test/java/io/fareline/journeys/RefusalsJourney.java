package io.fareline.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What bad input gets: a problem that says what is wrong, never a 500 and never a word of our insides. */
class RefusalsJourney {
    private final Client buyer = Client.of("buyer");

    @Test
    void badQuestions() {
        var day = Trip.inDays(14);
        var good = Trip.question("FRA", "LHR", day);
        buyer.get(Trip.question("XXX", "LHR", day)).isProblem(400, "UNKNOWN_AIRPORT");
        buyer.get(Trip.question("FRA", "LHR", Trip.inDays(-2))).isProblem(400, "PAST_DATE");
        buyer.get(Trip.question("FRA", "LHR", Trip.inDays(700))).isProblem(400, "BEYOND_SELLING_PERIOD");
        assertEquals(400, buyer.get(good.replace("adults=1", "adults=0")).status());
        assertEquals(400, buyer.get(good.replace("adults=1", "adults=10")).status());
        assertEquals(400, buyer.get(good + "&children=9").status());
        buyer.get(good + "&infants=2").isProblem(400, "INFANT_WITHOUT_ADULT");
        buyer.get(good.replace(day.toString(), "tomorrow")).isProblem(400, "INVALID_REQUEST");
        buyer.get(good.replace("&origin=FRA", "").replace("origin=FRA&", "")).is(400);
        buyer.get(good + "&cabin=COCKPIT").isProblem(400, "INVALID_REQUEST");
        buyer.get(good + "&limit=0").is(400);
        buyer.get(good + "&connections=3").isProblem(400, "INVALID_REQUEST");
        buyer.get(good + "&departsFrom=25:00").isProblem(400, "INVALID_REQUEST");
        buyer.get(good + "&carriers=").isProblem(400, "INVALID_REQUEST");
        buyer.get(Trip.question("NYC", "JFK", day)).isProblem(400, "SAME_CITY");
        buyer.get("/v1/airports/XXX").is(404);
    }

    @Test
    void badBookings() {
        ObjectNode right = Trip.booking(Trip.offer(buyer, 22).path("id").asText(), "HOLD");
        refused(right.deepCopy().put("colour", "blue"), "colour");
        refused(without(right, "contact"), "contact");
        refused(without(right, "passengers"), "passengers");
        refused(right.deepCopy().put("mode", "MAYBE"), "mode");
        var infant = right.deepCopy();
        infant.putArray("passengers")
                .add(Trip.passenger("INF", "Anne", "Lovelace", Trip.inDays(-200).toString()));
        buyer.post("/v1/bookings", infant.toString()).isProblem(400, "INFANT_WITHOUT_ADULT");
        var nobody = right.deepCopy();
        nobody.putArray("passengers");
        refused(nobody, "passengers");
        var crowd = right.deepCopy();
        for (int i = 0; i < 9; i++) crowd.withArray("passengers").add(Trip.adult("Ada", "Lovelace"));
        refused(crowd, "passengers");
        var forged = right.deepCopy();
        var offer = right.path("offerIds").get(0).asText();
        forged.putArray("offerIds").add(offer.substring(0, offer.length() - 6) + "AAAAAA");
        buyer.post("/v1/bookings", forged.toString()).isProblem(400, "INVALID_OFFER");
        var garbled = right.deepCopy();
        garbled.putArray("offerIds").add("not an offer");
        buyer.post("/v1/bookings", garbled.toString()).isProblem(400, "INVALID_OFFER");
    }

    @Test
    void badBodies() {
        buyer.post("/v1/bookings", "{\"offerIds\":").isProblem(400, "INVALID_REQUEST");
        buyer.post("/v1/bookings", "[]").isProblem(400, "INVALID_REQUEST");
        buyer.post("/v1/bookings", "{\"mode\":\"HOLD\",\"mode\":\"INSTANT\"}").isProblem(400, "INVALID_REQUEST");
        buyer.post("/v1/bookings", " ".repeat(70_000)).isProblem(413, "BODY_TOO_LARGE");
        buyer.send("POST", "/v1/bookings", "x", Map.of("Idempotency-Key", "k", "Content-Type", "text/plain"))
                .isProblem(415, "UNSUPPORTED_MEDIA_TYPE");
        var right = Trip.booking("x", "HOLD").toString();
        buyer.send("POST", "/v1/bookings", right, Map.of("Content-Type", "application/json"))
                .isProblem(400, "IDEMPOTENCY_KEY_REQUIRED");
        assertEquals(400, buyer.post("/v1/bookings", right, "k".repeat(256)).status());
    }

    @Test
    void unknownThings() {
        buyer.get("/v1/bookings/" + UUID.randomUUID()).isProblem(404, "NO_SUCH_BOOKING");
        buyer.get("/v1/bookings/nonsense").isProblem(400, "INVALID_REQUEST");
        buyer.get("/v1/nothing").isProblem(404, "NO_SUCH_RESOURCE");
        buyer.get("/internal/v1/holds/" + UUID.randomUUID()).isProblem(404, "NO_SUCH_RESOURCE");
        assertEquals(405, buyer.send("DELETE", "/v1/bookings", null, Map.of()).status());
    }

    @Test
    void badTokens() {
        var path = "/v1/bookings";
        assertEquals(401, Client.unknown().get(path).status());
        assertEquals(401, Client.withToken("nonsense").get(path).status());
        var token = buyer.bearer().substring("Bearer ".length());
        var tampered = token.substring(0, token.length() - 8) + "AAAAAAAA";
        assertEquals(401, Client.withToken(tampered).get(path).status());
        var unsigned = "eyJhbGciOiJub25lIn0" + token.substring(token.indexOf('.'), token.lastIndexOf('.') + 1);
        assertEquals(401, Client.withToken(unsigned).get(path).status());
    }

    @Test
    void aTokenOpensOnlyItsScopes() {
        var reader = Client.of("buyer", "flights.read");
        reader.get("/v1/bookings").is(403);
        reader.post("/v1/bookings", Trip.booking("x", "HOLD").toString()).is(403);
        buyer.get("/v1/audit-entries").is(403);
        buyer.get("/v1/api-clients").is(403);
        Client.token("buyer", "clients.write").is(400);
        assertTrue(Client.token("buyer", "clients.write").body().contains("invalid_scope"));
    }

    private void refused(ObjectNode request, String field) {
        var problem = buyer.post("/v1/bookings", request.toString())
                .isProblem(400, "INVALID_REQUEST")
                .json();
        assertTrue(problem.path("errors").findValuesAsText("field").contains(field), problem.toString());
    }

    private static ObjectNode without(ObjectNode request, String property) {
        var changed = request.deepCopy();
        changed.remove(property);
        return changed;
    }
}
