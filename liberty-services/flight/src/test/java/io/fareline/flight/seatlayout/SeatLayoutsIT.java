package io.fareline.flight.seatlayout;

import static io.fareline.flight.FlightCalls.asClient;
import static io.fareline.flight.FlightCalls.asService;
import static io.fareline.flight.FlightCalls.code;
import static io.fareline.flight.FlightCalls.imported;
import static io.fareline.flight.FlightCalls.json;
import static io.fareline.flight.FlightCalls.request;
import static io.fareline.flight.FlightCalls.send;
import static io.fareline.flight.SeatCalls.availability;
import static io.fareline.flight.SeatCalls.held;
import static io.fareline.flight.SeatCalls.seatMap;
import static io.fareline.flight.SeatCalls.seats;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.flight.Timetable;
import io.fareline.platform.testing.Deployments;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SeatLayoutsIT {
    private static final LocalDate DAY = LocalDate.now(ZoneOffset.UTC).plusDays(314);
    private static final String SIX = "{\"cabin\":\"ECONOMY\",\"columns\":\"ABC DEF\",\"firstRow\":7,\"lastRow\":7%s}";

    private static final String UNKNOWN = "0".repeat(32);

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @Test
    void everyDatedFlightHasAMapThatNoCacheKeeps() {
        imported(Timetable.of("SA", DAY, DAY).flight(1, DAY, "J8Y66").file());
        var answer = seatMap("SA1", DAY);
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals(
                "private, no-store",
                answer.headers().firstValue("Cache-Control").orElse(""));
        var leg = json(answer).getJsonArray("legs").getJsonObject(0);
        assertTrue(leg.getBoolean("generic"));
        assertEquals(8, seatsOf(leg.getJsonArray("cabins").getJsonObject(0)));
        assertEquals(66, seatsOf(leg.getJsonArray("cabins").getJsonObject(1)));
        assertEquals("404 NO_SUCH_FLIGHT", code(seatMap("SA2", DAY)));
        assertEquals("404 NO_SUCH_FLIGHT", code(seatMap("SA1", DAY.plusDays(1))));
        assertEquals("400 INVALID_REQUEST", code(seatMap("S", DAY)));
        assertEquals("400 INVALID_REQUEST", code(send(asClient("v1/seat-maps").GET())));
        assertEquals(401, send(request("v1/seat-maps?flightNumber=SA1").GET()).statusCode());
    }

    @Test
    void thePlanThatIsSetIsTheOneThatHolds() {
        imported(Timetable.of("SB", DAY, DAY).flight(1, DAY, "Y6").file());
        assertEquals("FREE", availability("SB1", DAY, "1A"));
        var marked = SIX.formatted(",\"markings\":[{\"mark\":\"EXIT\",\"rows\":[7]}]");
        var set = set("SB", "320", "Y6", marked);
        assertEquals(200, set.statusCode(), set.body());
        var first = json(set);
        assertEquals("NONE", availability("SB1", DAY, "1A"));
        assertEquals("RESTRICTED", availability("SB1", DAY, "7A"));
        assertEquals(
                first, json(set("SB", "320", "Y6", marked, UNKNOWN)), "set again it is the same, whatever was seen");
        var family = held("SB1", DAY, "ECONOMY", "ADT", "CHD");
        assertEquals("409 EXIT_SEAT", code(seats(family, List.of("ADT", "CHD"), false, "2=7A")));
        assertEquals("409 NO_SEATS_LEFT", code(seats(family, List.of("ADT", "CHD"), true)));
        assertEquals(200, set("SB", "320", "Y6", SIX.formatted("")).statusCode());
        assertEquals("FREE", availability("SB1", DAY, "7A"));
        var removed = remove("SB", "320", "Y6", version("SB", "320", "Y6"));
        assertTrue(json(removed).getBoolean("byRule"), removed.body());
        assertEquals(removed.body(), remove("SB", "320", "Y6", UNKNOWN).body(), "what is gone stays gone");
        assertEquals("FREE", availability("SB1", DAY, "1A"));
    }

    @Test
    void aPlanThatSomebodyElseSetMeanwhileIsNeitherReplacedNorRemoved() {
        String byRule = version("SF", "320", "Y6");
        var first = json(set("SF", "320", "Y6", SIX.formatted(""), byRule));
        var marked = SIX.formatted(",\"markings\":[{\"mark\":\"EXIT\",\"rows\":[7]}]");
        var lost = set("SF", "320", "Y6", marked, byRule);
        assertEquals("409 CHANGED_MEANWHILE", code(lost));
        assertEquals("409 CHANGED_MEANWHILE", code(remove("SF", "320", "Y6", byRule)));
        assertEquals(
                first, json(send(asService("admin", query("SF", "320", "Y6")).GET())));
        var second = json(set("SF", "320", "Y6", marked, first.getString("version")));
        assertEquals("409 CHANGED_MEANWHILE", code(remove("SF", "320", "Y6", first.getString("version"))));
        assertEquals(200, remove("SF", "320", "Y6", second.getString("version")).statusCode());
        assertEquals(byRule, version("SF", "320", "Y6"));
        for (var seen : new String[] {"", "x"})
            assertEquals("400 INVALID_REQUEST", code(remove("SF", "320", "Y6", seen)), seen);
        assertEquals(
                "400 INVALID_REQUEST",
                code(send(asService("admin", query("SF", "320", "Y6")).DELETE())));
        assertEquals("400 INVALID_REQUEST", code(set("SF", "320", "Y6", marked, "x")));
    }

    @Test
    void whatIsBlockedOrForSomeOnlyIsRefused() {
        imported(Timetable.of("SC", DAY, DAY).flight(1, DAY, "Y5").file());
        var plan = SIX.formatted(",\"markings\":[{\"mark\":\"NOT_FOR_SALE\",\"seats\":[\"7F\"]},"
                + "{\"mark\":\"NO_CHILD\",\"seats\":[\"7A\"]},{\"mark\":\"NO_INFANT\",\"seats\":[\"7B\"]}]");
        assertEquals(200, set("SC", "320", "Y5", plan).statusCode());
        var hold = held("SC1", DAY, "ECONOMY", "ADT", "CHD", "INF");
        var party = List.of("ADT", "CHD", "INF");
        assertEquals("BLOCKED", availability("SC1", DAY, "7F"));
        assertEquals("409 SEAT_BLOCKED", code(seats(hold, party, false, "1=7F")));
        assertEquals("409 SEAT_NOT_FOR_CHILDREN", code(seats(hold, party, false, "2=7A")));
        assertEquals("409 SEAT_NOT_FOR_INFANTS", code(seats(hold, party, false, "1=7B")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'columns':'ABCDEFG' | cabins[0].columns",
                "'columns':'' | cabins[0].columns",
                "'lastRow':200 | cabins[0].lastRow",
                "'lastRow':8 | cabins[0]",
                "'missingSeats':['8A'] | cabins[0].missingSeats",
                "'missingSeats':['x'] | cabins[0].missingSeats[0]",
                "'missingRows':[99] | cabins[0].missingRows",
                "'cabin':'FIRST' | cabins[0]",
                "'markings':[{'mark':'WINDOW'}] | cabins[0].markings[0].mark",
                "'markings':[{'rows':[7]}] | cabins[0].markings[0].mark",
            })
    void aPlanWithAFaultIsRefusedWithItsPlace(String change, String field) {
        var changed = Json.createReader(new StringReader("{" + change.replace('\'', '"') + "}"))
                .readObject();
        var plan = Json.createObjectBuilder(
                        Json.createReader(new StringReader(SIX.formatted(""))).readObject())
                .addAll(Json.createObjectBuilder(changed))
                .build();
        var answer = set("SD", "320", "Y6", plan.toString());
        assertEquals("400 INVALID_REQUEST", code(answer));
        assertTrue(
                answer.body().contains("\"" + field + "\"") || answer.body().contains("\"" + field + ".<"),
                answer.body());
    }

    @Test
    void thePlansOfTheBeginningAreSound() {
        var seeded = Map.of("AT7", "Y70", "32N", "J12Y156", "32Q", "J16Y186", "333", "J30W21Y240", "359", "J32W24Y255");
        seeded.forEach((type, configuration) -> {
            var plan = json(
                    send(asService("admin", query("XF", type, configuration)).GET()));
            assertFalse(plan.getBoolean("byRule"), type);
            var again = set("XF", type, configuration, plan.getJsonArray("cabins"), UNKNOWN);
            assertEquals(200, again.statusCode(), again.body());
            assertEquals(plan, json(again), "it is the same");
        });
    }

    @Test
    void onlyStaffsServiceSetsPlans() {
        assertEquals(
                403, send(asService("booking", query("SE", "320", "Y6")).GET()).statusCode());
        assertEquals(
                "400 INVALID_REQUEST",
                code(send(asService("admin", query("SE", "320", "Y6Q")).GET())));
    }

    /** In the place of what is there. */
    private static HttpResponse<String> set(String carrier, String type, String configuration, String cabin) {
        return set(carrier, type, configuration, cabin, version(carrier, type, configuration));
    }

    private static HttpResponse<String> set(
            String carrier, String type, String configuration, String cabin, String seen) {
        var cabins = Json.createReader(new StringReader("[" + cabin + "]")).readArray();
        return set(carrier, type, configuration, cabins, seen);
    }

    private static HttpResponse<String> set(
            String carrier, String type, String configuration, JsonArray cabins, String seen) {
        JsonObject body = Json.createObjectBuilder()
                .add("cabins", cabins)
                .add("seen", seen)
                .build();
        return send(asService("admin", query(carrier, type, configuration))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body.toString())));
    }

    private static HttpResponse<String> remove(String carrier, String type, String configuration, String seen) {
        return send(asService("admin", query(carrier, type, configuration) + "&seen=" + seen)
                .DELETE());
    }

    private static String version(String carrier, String type, String configuration) {
        return json(send(asService("admin", query(carrier, type, configuration)).GET()))
                .getString("version");
    }

    private static String query(String carrier, String type, String configuration) {
        return "internal/v1/seat-layouts?carrier=" + carrier + "&aircraftType=" + type + "&configuration="
                + configuration;
    }

    private static int seatsOf(JsonObject cabin) {
        return cabin.getJsonArray("rows").getValuesAs(JsonObject.class).stream()
                .mapToInt(row -> row.getJsonArray("seats").size())
                .sum();
    }
}
