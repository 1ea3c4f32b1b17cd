package io.fareline.flight.holdquota;

import static io.fareline.flight.FlightCalls.asService;
import static io.fareline.flight.FlightCalls.code;
import static io.fareline.flight.FlightCalls.imported;
import static io.fareline.flight.FlightCalls.json;
import static io.fareline.flight.FlightCalls.offerOf;
import static io.fareline.flight.FlightCalls.send;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.flight.Timetable;
import io.fareline.platform.testing.Deployments;
import io.fareline.platform.testing.ServiceUnderTest;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.SQLException;
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
class HoldQuotasIT {
    private static final LocalDate DAY = LocalDate.now(ZoneOffset.UTC).plusDays(246);
    private static final String PATH = "internal/v1/hold-quotas";
    private static final String NOTHING = "0".repeat(32);
    private static final int RACED = 12;

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @Test
    void aQuotaHoldsFromTheNextHoldOnAndWithoutItWhatIsConfigured() {
        imported(Timetable.of("QA", DAY, DAY).flight(1, DAY, "Y100").file());
        String offer = offerOf("QA1", DAY, 1).getString("id");
        var one = set("quota-a", "{'holdsOfFlight':1}");
        assertEquals(201, hold("quota-a", offer).statusCode());
        assertEquals("409 HOLD_QUOTA_OF_FLIGHT_REACHED", code(hold("quota-a", offer)));
        assertEquals(201, hold("quota-b", offer).statusCode(), "another client");
        var two = set("quota-a", "{'holdsOfFlight':2,'seen':'" + version(one) + "'}");
        assertEquals(201, hold("quota-a", offer).statusCode());
        assertEquals("409 HOLD_QUOTA_OF_FLIGHT_REACHED", code(hold("quota-a", offer)));
        var inAll = set("quota-a", "{'holds':2,'seen':'" + version(two) + "'}");
        assertEquals("409 HOLD_QUOTA_REACHED", code(hold("quota-a", offer)));
        assertEquals(200, remove("quota-a", version(inAll)).statusCode());
        assertEquals(201, hold("quota-a", offer).statusCode());
    }

    @Test
    void staffSeeWhatAClientHasOfItsOwnAndWhatIsConfigured() {
        var usual = json(get("/quota-c"));
        var configured = usual.getJsonObject("configured");
        assertEquals(30, configured.getInt("holdsOfFlight"));
        assertEquals(60, configured.getInt("seatsOfFlight"));
        assertEquals(3000, configured.getInt("holds"));
        assertFalse(usual.containsKey("version"), usual.toString());
        assertFalse(usual.containsKey("holds"), usual.toString());

        var own = set("quota-c", "{'seatsOfFlight':100000,'ofANewerVersion':1}");
        assertEquals(100_000, own.getInt("seatsOfFlight"));
        assertFalse(own.containsKey("holds"), "as configured");
        assertEquals("acme", own.getString("setBy"), "who acts");
        assertNotNull(own.getString("setAt"));
        assertEquals(configured, own.getJsonObject("configured"));
        assertEquals(own, json(get("/quota-c")));
        assertEquals(own, set("quota-c", "{'seatsOfFlight':100000}"), "the same again is the same, whatever was seen");
        var gone = remove("quota-c", version(own));
        assertEquals(usual, json(gone));
        assertEquals(usual, json(remove("quota-c", version(own))), "what is not there stays so");
    }

    @Test
    void whatSomebodyElseSetMeanwhileIsNotOverwritten() {
        var first = set("quota-d", "{'holds':7}");
        assertEquals("409 CHANGED_MEANWHILE", code(put("quota-d", "{'holds':8}")), "as if there had been none");
        var second = set("quota-d", "{'holds':9,'seen':'" + version(first) + "'}");
        assertNotEquals(version(first), version(second));
        String stale = "{'holds':8,'seen':'" + version(first) + "'}";
        var lost = put("quota-d", stale);
        assertEquals("409 CHANGED_MEANWHILE", code(lost));
        assertEquals("/problems/changed-meanwhile", json(lost).getString("type"));
        assertEquals("409 CHANGED_MEANWHILE", code(remove("quota-d", version(first))));
        assertEquals(second, json(get("/quota-d")), "nothing of that has changed it");
        assertEquals(200, remove("quota-d", version(second)).statusCode());
        assertEquals("409 CHANGED_MEANWHILE", code(put("quota-d", stale)), "deleted meanwhile");
    }

    @Test
    void ofManyAtOnceOneIsFirstAndTheOthersAreTold() throws Exception {
        var seen = set("quota-e", "{'holds':1000}");
        try (var pool = Executors.newFixedThreadPool(RACED)) {
            var codes = pool
                    .invokeAll(IntStream.range(0, RACED)
                            .<Callable<Integer>>mapToObj(turn ->
                                    () -> put("quota-e", "{'holds':" + (turn + 1) + ",'seen':'" + version(seen) + "'}")
                                            .statusCode())
                            .toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
            assertEquals(1, Collections.frequency(codes, 200), codes.toString());
            assertEquals(RACED - 1, Collections.frequency(codes, 409), codes.toString());
        }
        remove("quota-e", version(json(get("/quota-e"))));
    }

    @Test
    void theyAreShownPageByPageThoseOfTheDatabaseToo() throws SQLException {
        change("insert into hold_quota (client, holds) values ('quota-z1', 5)");
        var second = set("quota-z2", "{'holds':6}");
        var page = json(get("?after=quota-z&limit=1"));
        assertEquals("quota-z1", page.getString("after"));
        var first = page.getJsonArray("quotas").getJsonObject(0);
        assertEquals(5, first.getInt("holds"));
        assertFalse(first.containsKey("setBy"), "nobody knows");
        var rest = json(get("?after=quota-z1&limit=1"));
        assertEquals(second, rest.getJsonArray("quotas").getJsonObject(0));
        assertFalse(rest.containsKey("after"));
        assertEquals(200, remove("quota-z1", version(first)).statusCode());
        assertEquals(200, remove("quota-z2", version(second)).statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'seen':'00000000000000000000000000000000'}",
                "{'holds':null}",
                "{'holds':0}",
                "{'holds':-1}",
                "{'holds':10000001}",
                "{'holds':99999999999999999999}",
                "{'holds':1.5}",
                "{'holds':'many'}",
                "{'holds':[1]}",
                "{'holdsOfFlight':100001}",
                "{'seatsOfFlight':100001}",
                "{'holds':1,'seen':'x'}",
                "{'holds':1,'seen':''}",
                "[]",
                "null",
                "{"
            })
    void whatIsNoQuotaIsRefused(String body) {
        assertEquals("400", code(put("quota-x", body)).substring(0, 3));
        assertFalse(json(get("/quota-x")).containsKey("version"));
    }

    @Test
    void aClientThatCannotBeIsRefusedAndSoIsADeletionOfWhatWasNotSeen() {
        for (var client : new String[] {"a%00b", "a%20b", "%25", "a".repeat(101)}) {
            assertEquals(400, put(client, "{'holds':1}").statusCode(), client);
            assertEquals(400, get("/" + client).statusCode(), client);
            assertEquals(400, remove(client, NOTHING).statusCode(), client);
        }
        assertEquals("400 INVALID_REQUEST", code(remove("quota-x", "x")));
        assertEquals(
                "400 INVALID_REQUEST",
                code(send(asService("admin", PATH + "/quota-x").DELETE())));
        for (var query : new String[] {"?limit=0", "?limit=201", "?limit=x", "?after=%00"})
            assertTrue(get(query).statusCode() / 100 == 4, query);
        assertEquals(200, remove("quota-x", NOTHING).statusCode(), "one without a quota stays so");
    }

    @Test
    void onlyTheStaffsServiceMaySet() {
        var asBooking = asService("booking", PATH + "/quota-x")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"holds\":1}"));
        assertEquals(403, send(asBooking).statusCode());
        assertEquals(403, send(asService("booking", PATH).GET()).statusCode());
        assertEquals(403, send(asService("booking", PATH + "/quota-x").GET()).statusCode());
        assertEquals(
                403,
                send(asService("booking", PATH + "/quota-x?seen=" + NOTHING).DELETE())
                        .statusCode());
    }

    private static HttpResponse<String> hold(String client, String offer) {
        String body =
                "{\"holdId\":\"%s\",\"offerIds\":[\"%s\"],\"passengers\":[{\"type\":\"ADT\",\"bornOn\":\"1990-01-31\"}]}"
                        .formatted(UUID.randomUUID(), offer);
        return send(asService("booking", "internal/v1/holds")
                .setHeader("Fareline-Acting-Client", client)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private static JsonObject set(String client, String body) {
        var answer = put(client, body);
        assertEquals(200, answer.statusCode(), answer.body());
        return json(answer);
    }

    private static HttpResponse<String> put(String client, String body) {
        return send(asService("admin", PATH + "/" + client)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body.replace('\'', '"'))));
    }

    private static HttpResponse<String> get(String rest) {
        return send(asService("admin", PATH + rest).GET());
    }

    private static HttpResponse<String> remove(String client, String seen) {
        return send(asService("admin", PATH + "/" + client + "?seen=" + seen).DELETE());
    }

    private static String version(JsonObject quota) {
        return quota.getString("version");
    }

    private static void change(String sql) throws SQLException {
        try (var connection = ServiceUnderTest.applicationDataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
