package io.fareline.flight.slices;

import static io.fareline.flight.FlightCalls.code;
import static io.fareline.flight.FlightCalls.hold;
import static io.fareline.flight.FlightCalls.imported;
import static io.fareline.flight.FlightCalls.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.flight.FlightCalls;
import io.fareline.flight.Timetable;
import io.fareline.platform.testing.Deployments;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
class OfferSearchesIT {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Dubai"));
    private static final LocalDate DAY = TODAY.plusDays(110);

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    /** Over Doha, where one waits for an hour and a half, out and back. */
    @Test
    void whatIsFoundForAReturnIsHeldAtItsPrice() {
        var back = DAY.plusDays(3);
        imported(Timetable.of("RP", DAY, back)
                .leg(1, 1, DAY, "DXB09000900+0400", "DOH09150915+0300", "J4Y66")
                .leg(2, 1, DAY, "DOH10451045+0300", "BAH11301130+0300", "J4Y66")
                .leg(3, 1, back, "BAH09000900+0300", "DOH09450945+0300", "J4Y66")
                .leg(4, 1, back, "DOH11151115+0300", "DXB13301330+0400", "J4Y66")
                .file());
        var answer = json(ask(slices("DXB", "BAH", DAY, back)
                + ",\"passengers\":{\"adults\":2,\"children\":1,\"infants\":1},\"carriers\":[\"RP\"]}"));
        var combination = answer.getJsonArray("combinations").getJsonObject(0);
        var ids = combination.getJsonArray("offerIds").getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
        assertEquals(2, ids.size());
        var held = hold(UUID.randomUUID(), ids, "ADT:1990-12-10", "ADT:1991-12-10", child(), infant());
        assertEquals(201, held.statusCode(), held.body());
        assertEquals(amount(combination, "total"), amount(json(held), "total"));
        var segments = json(held).getJsonArray("segments").getValuesAs(JsonObject.class);
        assertEquals(
                List.of("RP1", "RP2", "RP3", "RP4"),
                segments.stream()
                        .map(segment -> segment.getString("flightNumber"))
                        .toList());
    }

    @Test
    void sixOffersAreHeldTogetherAndSevenAreNot() {
        var day = DAY.plusDays(10);
        var file = Timetable.of("RQ", day, day.plusDays(6));
        for (int later = 0; later < 7; later++) file.flight(later + 1, day.plusDays(later), "Y66");
        imported(file.file());
        var ids = new ArrayList<String>();
        for (int later = 0; later < 7; later++)
            ids.add(FlightCalls.offers("DXB", "DOH", day.plusDays(later), "&carriers=RQ")
                    .getFirst()
                    .getString("id"));
        assertEquals("400 INVALID_REQUEST", code(hold(UUID.randomUUID(), ids, "ADT:1990-12-10")));
        var held = hold(UUID.randomUUID(), ids.subList(0, 6), "ADT:1990-12-10");
        assertEquals(201, held.statusCode(), held.body());
        assertEquals(6, json(held).getJsonArray("segments").size());
    }

    @Test
    void theAnswerIsForItsClientAlone() {
        var answer = ask(slices("DXB", "DOH", DAY, DAY) + ",\"passengers\":{\"adults\":1}}");
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals(
                "private, no-store",
                answer.headers().firstValue("Cache-Control").orElse(""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'passengers':{'adults':10} | 400 PASSENGER_COUNT",
                "'passengers':{'adults':1,'infants':2} | 400 INFANT_WITHOUT_ADULT",
                "'passengers':{'adults':-1} | 400 INVALID_REQUEST",
                "'passengers':{} | 400 INVALID_REQUEST",
                "'passengers':{'adults':1},'connections':3 | 400 INVALID_REQUEST",
                "'passengers':{'adults':1},'stops':-1 | 400 INVALID_REQUEST",
                "'passengers':{'adults':1},'maxTotal':-1 | 400 INVALID_REQUEST",
                "'passengers':{'adults':1},'maxDuration':0 | 400 INVALID_REQUEST",
                "'passengers':{'adults':1},'carriers':['*'] | 400 INVALID_REQUEST",
                "'passengers':{'adults':1},'carriers':[null] | 400 INVALID_REQUEST",
                "'passengers':{'adults':1},'order':'LUCK' | 400 INVALID_REQUEST",
                "'passengers':{'adults':1},'limit':51 | 400 INVALID_REQUEST",
                "'passengers':{'adults':1},'colour':'blue' | 400 INVALID_REQUEST",
            })
    void aQuestionThatMakesNoSenseIsRefused(String rest, String code) {
        assertEquals(code, code(ask(slices("DXB", "DOH", DAY, DAY) + "," + rest.replace('\'', '"') + "}")));
    }

    @Test
    void slicesThatMakeNoSenseAreRefused() {
        var who = ",\"passengers\":{\"adults\":1}}";
        assertEquals("400 UNKNOWN_AIRPORT", code(ask(slices("DXB", "QQQ", DAY, DAY) + who)));
        assertEquals("400 SAME_AIRPORT", code(ask(slices("DXB", "DXB", DAY, DAY) + who)));
        assertEquals("400 SLICES_OUT_OF_ORDER", code(ask(slices("DXB", "DOH", DAY, DAY.minusDays(2)) + who)));
        assertEquals("400 BEYOND_SELLING_PERIOD", code(ask(slices("DXB", "DOH", DAY, TODAY.plusDays(363)) + who)));
        assertEquals("400 INVALID_REQUEST", code(ask("{\"slices\":[]" + who)));
        assertEquals("400 INVALID_REQUEST", code(ask("{\"slices\":[null]" + who)));
        var seven = "{\"slices\":[" + slice("DXB", "DOH", DAY) + ("," + slice("DXB", "DOH", DAY)).repeat(6) + "]" + who;
        var answer = ask(seven);
        assertEquals("400 INVALID_REQUEST", code(answer));
        assertTrue(answer.body().contains("\"field\":\"slices\""), answer.body());
    }

    private static HttpResponse<String> ask(String body) {
        return FlightCalls.send(FlightCalls.asClient("v1/offer-searches")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private static String slices(String origin, String destination, LocalDate out, LocalDate back) {
        return "{\"slices\":[" + slice(origin, destination, out) + "," + slice(destination, origin, back) + "]";
    }

    private static String slice(String origin, String destination, LocalDate on) {
        return "{\"origin\":\"" + origin + "\",\"destination\":\"" + destination + "\",\"departureOn\":\"" + on + "\"}";
    }

    private static String child() {
        return "CHD:" + TODAY.minusYears(8);
    }

    private static String infant() {
        return "INF:" + TODAY.minusDays(100);
    }

    private static long amount(JsonObject object, String sum) {
        return object.getJsonObject(sum).getJsonNumber("amount").longValueExact();
    }
}
