package io.fareline.flight.inventorychange;

import static io.fareline.flight.FlightCalls.asService;
import static io.fareline.flight.FlightCalls.code;
import static io.fareline.flight.FlightCalls.imported;
import static io.fareline.flight.FlightCalls.json;
import static io.fareline.flight.FlightCalls.sell;
import static io.fareline.flight.FlightCalls.send;
import static io.fareline.flight.inventorychange.StaffCalls.cabin;
import static io.fareline.flight.inventorychange.StaffCalls.change;
import static io.fareline.flight.inventorychange.StaffCalls.economy;
import static io.fareline.flight.inventorychange.StaffCalls.get;
import static io.fareline.flight.inventorychange.StaffCalls.openCases;
import static io.fareline.flight.inventorychange.StaffCalls.post;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.flight.Timetable;
import io.fareline.platform.testing.Deployments;
import io.fareline.platform.testing.Waiting;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class OverbookingIT {
    private static final LocalDate DAY = LocalDate.now(ZoneOffset.UTC).plusDays(232);

    /** On which no other flight is cheaper, which search would show in the place of one that sells its dear classes. */
    private static final LocalDate LATER = DAY.plusDays(3);

    private static final int RACED = 12;
    private static final Duration SOON = Duration.ofSeconds(30);

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @Test
    void newLegsAndOtherEquipmentFollowTheMostSpecificRule() {
        rule("O1", null, "'percent':10");
        rule("O1", "O12", "'seats':5,'most':3");
        imported(Timetable.of("O1", DAY, DAY)
                .flight(1, DAY, "J4Y20")
                .flight(2, DAY, "J4Y20")
                .file());
        assertEquals(22, cabin("O11", DAY, "ECONOMY").getInt("authorised"));
        assertEquals(20, cabin("O11", DAY, "ECONOMY").getInt("seats"));
        assertEquals(23, cabin("O12", DAY, "ECONOMY").getInt("authorised"));
        assertEquals(23, economy("O12", DAY, "Y").getInt("authorised"));
        assertEquals(4, cabin("O12", DAY, "BUSINESS").getInt("authorised"));
        imported(Timetable.of("O1", DAY, DAY)
                .flight(1, DAY, "Y40")
                .flight(2, DAY, "J4Y20")
                .file());
        assertEquals(44, cabin("O11", DAY, "ECONOMY").getInt("authorised"));
    }

    @Test
    void legsThatAreThereFollowOnDemandAndKeepWhatTheySold() {
        imported(Timetable.of("O2", LATER, LATER)
                .flight(1, LATER, "Y4")
                .flight(2, LATER, "Y4")
                .file());
        var rule = rule("O2", null, "'seats':2").getJsonObject("after");
        assertEquals(4, cabin("O21", LATER, "ECONOMY").getInt("authorised"), "not by itself");
        var first = applied("O2");
        assertEquals("2 2 0", told(first));
        assertEquals(6, cabin("O21", LATER, "ECONOMY").getInt("authorised"));
        assertEquals("2 0 0", told(applied("O2")), "a second time changes nothing");
        sell("O21", LATER, 6);
        var row = get("inventories?carrier=O2&from=" + LATER + "&to=" + LATER + "&oversold=true")
                .getJsonArray("legs");
        assertEquals(1, row.size());
        assertTrue(row.getJsonObject(0).getBoolean("oversold"));
        assertEquals(0, openCases("O2"), "sold as the rules allow");
        assertEquals(200, delete(rule).statusCode());
        assertEquals(200, delete(rule).statusCode());
        assertEquals("2 1 1", told(applied("O2")));
        assertEquals(6, cabin("O21", LATER, "ECONOMY").getInt("authorised"), "as many as are sold");
        assertEquals(4, cabin("O22", LATER, "ECONOMY").getInt("authorised"));
        assertEquals(0, openCases("O2"));
    }

    /** What a server leaves that dies between two portions: the first leg is done, or need not be done again. */
    @Test
    void anApplicationThatAServerLeftHalfWayGoesOnWhereItEnded() {
        imported(Timetable.of("O7", LATER, LATER)
                .flight(1, LATER, "Y10")
                .flight(2, LATER, "Y10")
                .flight(3, LATER, "Y10")
                .file());
        rule("O7", null, "'seats':5");
        var id = UUID.randomUUID();
        assertEquals(1, StaffCalls.count("""
                with left_behind as (
                    insert into overbooking_application (id, acting_client, carrier, number, suffix, first_on, last_on,
                           asked_at, after_leg, legs, changed)
                    select '%s', 'acme', 'O7', 0, '', '%s', '%s', now(), min(id), 1, 1
                      from scheduled_leg where carrier = 'O7' returning 1)
                select count(*) from left_behind""".formatted(id, LATER, LATER)));
        String path = "overbooking-applications/" + id;
        assertTrue(Waiting.until(SOON, () -> get(path).containsKey("finishedAt")));
        assertEquals("3 3 0", told(get(path)));
        long untouched = StaffCalls.count("select count(*) from inventory join scheduled_leg on id = leg_id"
                + " where carrier = 'O7' and cabin_authorised = '{10}'");
        assertEquals(1, untouched, "the leg before which it had come already");
        assertEquals("3 1 0", told(applied("O7")));
    }

    @Test
    void whatStaffSetStaysWhereItFitsOtherEquipmentAndIsToldWhereNot() {
        rule("O3", null, "'seats':1");
        var large = Timetable.of("O3", DAY, DAY).flight(1, DAY, "J4Y20").flight(2, DAY, "J4Y20");
        imported(large.file());
        sell("O31", DAY, 8);
        String set = "'classes':[{'bookingClass':'V','authorised':2},{'bookingClass':'Q','closed':true}],"
                + "'cabins':[{'cabin':'ECONOMY','authorised':25,'blocked':9,'reason':'crew'},{'cabin':'BUSINESS','authorised':3}]";
        for (String flight : new String[] {"O31", "O32"})
            assertEquals(200, change(flight, DAY, set).statusCode());
        var small = Timetable.of("O3", DAY, DAY).flight(1, DAY, "J4Y6").flight(2, DAY, "J4Y30");
        var report = imported(small.file());
        assertEquals(1, report.getInt("oversold"), report.toString());
        assertEquals(1, report.getInt("settingsLost"), report.toString());
        var lost = report.getJsonArray("lostSettings").getJsonObject(0);
        assertEquals("O31", lost.getString("flightNumber"));
        assertEquals(
                "[\"cabin Y authorised 25\",\"cabin Y blocked 9\"]",
                lost.getJsonArray("settings").toString());
        assertEquals(7, cabin("O31", DAY, "ECONOMY").getInt("authorised"));
        assertEquals(3, cabin("O31", DAY, "BUSINESS").getInt("authorised"));
        assertTrue(economy("O31", DAY, "Q").getBoolean("closed"));
        assertEquals(1, openCases("O3"));
        assertEquals(25, cabin("O32", DAY, "ECONOMY").getInt("authorised"));
        assertEquals(9, cabin("O32", DAY, "ECONOMY").getInt("blocked"));
        assertEquals(2, economy("O32", DAY, "V").getInt("authorised"));
        applied("O3");
        assertEquals(1, openCases("O3"), "the rules hide nothing");
        assertEquals(7, cabin("O31", DAY, "ECONOMY").getInt("authorised"));
    }

    @Test
    void aRuleForTheSameFlightsTakesItsPlace() {
        var first = rule("O4", "O41", "'percent':10,'weekdays':'15'");
        assertFalse(first.containsKey("before"));
        var second = rule("O4", "O41", "'percent':20,'weekdays':'15'," + seen(first));
        assertEquals(10, second.getJsonObject("before").getInt("percent"));
        assertEquals(
                first.getJsonObject("after").getString("id"),
                second.getJsonObject("after").getString("id"));
        rule("O4", "O42", "'percent':5");
        var page = get("overbooking-rules?carrier=O4&limit=1");
        assertEquals(20, page.getJsonArray("rules").getJsonObject(0).getInt("percent"));
        var rest = get("overbooking-rules?carrier=O4&limit=1&after=" + page.getString("after"));
        assertEquals("O42", rest.getJsonArray("rules").getJsonObject(0).getString("flightNumber"));
        assertFalse(rest.containsKey("after"));
    }

    @Test
    void aRuleThatSomebodyElseChangedMeanwhileIsNeitherReplacedNorDeleted() {
        var first = rule("O8", "O81", "'percent':10");
        assertEquals("409 CHANGED_MEANWHILE", code(set("O8", "O81", "'percent':11")), "as if there had been none");
        var second = rule("O8", "O81", "'percent':20," + seen(first));
        var lost = set("O8", "O81", "'percent':12," + seen(first));
        assertEquals("409 CHANGED_MEANWHILE", code(lost));
        assertEquals("/problems/changed-meanwhile", json(lost).getString("type"));
        assertEquals("409 CHANGED_MEANWHILE", code(delete(first.getJsonObject("after"))));
        assertEquals(
                second.getJsonObject("after"),
                get("overbooking-rules?carrier=O8").getJsonArray("rules").getJsonObject(0));
        assertEquals(200, delete(second.getJsonObject("after")).statusCode());
        assertEquals(
                "409 CHANGED_MEANWHILE", code(set("O8", "O81", "'percent':13," + seen(second))), "deleted meanwhile");
        var anew = rule("O8", "O81", "'percent':20");
        assertEquals(
                "409 CHANGED_MEANWHILE",
                code(set("O8", "O81", "'percent':14," + seen(second))),
                "the same numbers of another rule");
        assertEquals(200, delete(anew.getJsonObject("after")).statusCode());
    }

    @Test
    void ofManyAtOnceOneRuleIsSetAndTheOthersAreTold() throws Exception {
        var seen = seen(rule("O9", null, "'percent':50"));
        try (var pool = Executors.newFixedThreadPool(RACED)) {
            var codes = pool
                    .invokeAll(IntStream.range(0, RACED)
                            .<Callable<Integer>>mapToObj(turn -> () -> set("O9", null, "'percent':" + turn + "," + seen)
                                    .statusCode())
                            .toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
            assertEquals(1, Collections.frequency(codes, 200), codes.toString());
            assertEquals(RACED - 1, Collections.frequency(codes, 409), codes.toString());
        }
    }

    @Test
    void aDeletionSaysWhatWasSeen() {
        String path = "internal/v1/overbooking-rules/" + UUID.randomUUID();
        for (var query : new String[] {"", "?seen=", "?seen=x"})
            assertEquals(
                    "400 INVALID_REQUEST",
                    code(send(asService("admin", path + query)
                            .header("Idempotency-Key", UUID.randomUUID().toString())
                            .DELETE())),
                    query);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'carrier':'12'",
                "'seen':'x'",
                "'flightNumber':'XF1'",
                "'flightNumber':'O50'",
                "'cabin':'CARGO'",
                "'percent':101",
                "'percent':-1",
                "'seats':1000",
                "'most':-1",
                "'weekdays':''",
                "'weekdays':'8'",
                "'to':'2000-01-01'",
                "'to':'2100-01-01'",
            })
    void whatIsNoRuleIsRefused(String wrong) {
        String name = wrong.substring(0, wrong.indexOf(':'));
        var body = new StringBuilder("{" + wrong);
        for (String part :
                new String[] {"'carrier':'O5'", "'cabin':'ECONOMY'", "'from':'2030-01-01'", "'to':'2030-12-31'"})
            if (!part.startsWith(name)) body.append(',').append(part);
        assertEquals("400 INVALID_REQUEST", code(post("overbooking-rules", body + "}")));
        assertEquals(
                0, get("overbooking-rules?carrier=O5").getJsonArray("rules").size());
    }

    @Test
    void anApplicationThatNobodyAskedForIsUnknown() {
        var unknown = send(asService("admin", "internal/v1/overbooking-applications/" + UUID.randomUUID())
                .GET());
        assertEquals("404 NO_SUCH_APPLICATION", code(unknown));
        assertEquals(
                "400 INVALID_REQUEST",
                code(post("overbooking-applications", "{'carrier':'O6','from':'2030-02-02','to':'2030-02-01'}")));
        assertEquals(
                403,
                send(asService("booking", "internal/v1/overbooking-rules").GET())
                        .statusCode());
    }

    private static JsonObject rule(String carrier, String flight, String more) {
        var answer = set(carrier, flight, more);
        assertEquals(200, answer.statusCode(), answer.body());
        return json(answer);
    }

    private static HttpResponse<String> set(String carrier, String flight, String more) {
        String named = flight == null ? "" : "'flightNumber':'" + flight + "',";
        return post(
                "overbooking-rules",
                "{'carrier':'%s',%s'cabin':'ECONOMY','from':'%s','to':'%s',%s}"
                        .formatted(carrier, named, DAY, DAY.plusDays(9), more));
    }

    private static String seen(JsonObject change) {
        return "'seen':'" + change.getJsonObject("after").getString("version") + "'";
    }

    private static HttpResponse<String> delete(JsonObject rule) {
        String path = "internal/v1/overbooking-rules/" + rule.getString("id") + "?seen=" + rule.getString("version");
        return send(asService("admin", path)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .DELETE());
    }

    private static JsonObject applied(String carrier) {
        var asked = post(
                "overbooking-applications", "{'carrier':'%s','from':'%s','to':'%s'}".formatted(carrier, DAY, LATER));
        assertEquals(200, asked.statusCode(), asked.body());
        String path = "overbooking-applications/" + json(asked).getString("id");
        assertTrue(Waiting.until(SOON, () -> get(path).containsKey("finishedAt")));
        return get(path);
    }

    private static String told(JsonObject application) {
        return application.getInt("legs") + " " + application.getInt("changed") + " " + application.getInt("kept");
    }
}
