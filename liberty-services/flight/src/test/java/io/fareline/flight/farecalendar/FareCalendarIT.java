package io.fareline.flight.farecalendar;

import static io.fareline.flight.FlightCalls.imported;
import static io.fareline.flight.FlightCalls.json;
import static io.fareline.flight.FlightCalls.request;
import static io.fareline.flight.FlightCalls.send;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.flight.FlightCalls;
import io.fareline.flight.Timetable;
import io.fareline.platform.testing.Deployments;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What anybody may know of days, fares and flights before a search. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class FareCalendarIT {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Dubai"));
    private static final LocalDate DAY = TODAY.plusDays(250);
    private static final String CALENDAR = "v1/fare-calendar?origin=DXB&destination=DOH&from=";
    private static final String SCHEDULES = "v1/schedules?origin=DXB&destination=DOH&from=";

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @Test
    void anybodySeesTheLowestFareOfEachDay() {
        imported(Timetable.of("PA", DAY, DAY.plusDays(1))
                .flight(1, DAY.plusDays(1), "J4Y66")
                .file());
        var days = until(
                        CALENDAR + DAY + "&days=3", calendar -> day(calendar, 1).containsKey("total"))
                .getJsonArray("days")
                .getValuesAs(JsonObject.class);
        assertEquals(
                List.of(
                        DAY.toString(),
                        DAY.plusDays(1).toString(),
                        DAY.plusDays(2).toString()),
                days.stream().map(day -> day.getString("departureOn")).toList());
        assertFalse(days.get(0).containsKey("total"));
        assertFalse(days.get(0).containsKey("direct"));
        assertTrue(days.get(1).getBoolean("direct"));
        var lowest = FlightCalls.offers("DXB", "DOH", DAY.plusDays(1), "&cabin=ECONOMY")
                .getFirst();
        assertEquals(lowest.getJsonObject("total"), days.get(1).getJsonObject("total"), "as a search has it");
        var business = json(ask(CALENDAR + DAY + "&days=2&cabin=BUSINESS&adults=2"));
        assertTrue(day(business, 1).getJsonObject("total").getInt("amount")
                > 2 * lowest.getJsonObject("total").getInt("amount"));
        assertEquals(30, json(ask(CALENDAR + DAY)).getJsonArray("days").size());
    }

    @Test
    void anybodySeesWhichFlightsGo() {
        var day = DAY.plusDays(40);
        imported(Timetable.of("PB", day, day.plusDays(1))
                .flight(1, day, "Y66")
                .flight(1, day.plusDays(1), "Y66")
                .leg(2, 1, day, "DXB11001100+0400", "DOH11151115+0300", "Y66")
                .file());
        var list = until(
                SCHEDULES + day + "&days=2",
                found -> found.getJsonArray("items").size() == 2);
        var first = list.getJsonArray("items").getJsonObject(0);
        assertEquals(
                "PB1 09:00 09:15",
                text(first, "flightNumber") + " " + text(first, "departureTime") + " " + text(first, "arrivalTime"));
        assertEquals(2, first.getJsonArray("departureOn").size());
        assertEquals(Set.of(), lookAlike(first.toString(), "total", "fare", "seats", "price"));
        var page = json(ask(SCHEDULES + day + "&days=2&limit=1"));
        var rest = json(ask(SCHEDULES + day + "&days=2&limit=1&after=" + page.getString("next")));
        assertEquals("PB2", rest.getJsonArray("items").getJsonObject(0).getString("flightNumber"));
        assertFalse(rest.containsKey("next"));
    }

    private static JsonObject until(String path, java.util.function.Predicate<JsonObject> holds) {
        return await().atMost(java.time.Duration.ofSeconds(30)).until(() -> json(ask(path)), holds);
    }

    private static HttpResponse<String> ask(String path) {
        return send(request(path).GET());
    }

    private static JsonObject day(JsonObject calendar, int place) {
        return calendar.getJsonArray("days").getJsonObject(place);
    }

    private static Set<String> lookAlike(String text, String... words) {
        var found = new TreeSet<String>();
        for (var word : words) if (text.contains(word)) found.add(word);
        return found;
    }

    private static String text(JsonObject object, String name) {
        return object.getString(name);
    }
}
