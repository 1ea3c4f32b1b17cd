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
        assertEquals(1, json(set).getInt("version"));
        assertEquals("NONE", availability("SB1", DAY, "1A"));
        assertEquals("RESTRICTED", availability("SB1", DAY, "7A"));
        assertEquals(1, json(set("SB", "320", "Y6", marked)).getInt("version"), "set again it is the same");
        var family = held("SB1", DAY, "ECONOMY", "ADT", "CHD");
        assertEquals("409 EXIT_SEAT", code(seats(family, List.of("ADT", "CHD"), false, "2=7A")));
        assertEquals("409 NO_SEATS_LEFT", code(seats(family, List.of("ADT", "CHD"), true)));
        assertEquals(2, json(set("SB", "320", "Y6", SIX.formatted(""))).getInt("version"));
        assertEquals("FREE", availability("SB1", DAY, "7A"));
        var removed = send(asService("admin", query("SB", "320", "Y6")).DELETE());
        assertTrue(json(removed).getBoolean("byRule"), removed.body());
        assertEquals("FREE", availability("SB1", DAY, "1A"));
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
            assertEquals(1, plan.getInt("version"), type);
            var again = set("XF", type, configuration, plan.getJsonArray("cabins"));
            assertEquals(200, again.statusCode(), again.body());
            assertEquals(1, json(again).getInt("version"), "it is the same");
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

    private static HttpResponse<String> set(String carrier, String type, String configuration, String cabin) {
        var cabins = Json.createReader(new StringReader("[" + cabin + "]")).readArray();
        return set(carrier, type, configuration, cabins);
    }

    private static HttpResponse<String> set(String carrier, String type, String configuration, JsonArray cabins) {
        JsonObject body = Json.createObjectBuilder().add("cabins", cabins).build();
        return send(asService("admin", query(carrier, type, configuration))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body.toString())));
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
