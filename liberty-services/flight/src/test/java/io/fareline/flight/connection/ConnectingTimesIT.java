package io.fareline.flight.connection;

import static io.fareline.flight.FlightCalls.asService;
import static io.fareline.flight.FlightCalls.json;
import static io.fareline.flight.FlightCalls.send;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.platform.testing.Deployments;
import io.fareline.platform.testing.ServiceUnderTest;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.SQLException;
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
class ConnectingTimesIT {
    private static final String PATH = "internal/v1/connecting-times";

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @Test
    void theListThatIsSetTakesThePlaceOfAll() {
        var before = rules();
        assertEquals(8, before.size(), "those for everywhere that the database begins with");
        try {
            var answer = set(
                    "[{\"station\":\"DXB\",\"arrivalTerminal\":\"3\",\"minutes\":75},"
                            + "{\"station\":\"DXB\",\"pair\":\"II\",\"carriers\":\"OTHER\",\"minutes\":0,\"suppressed\":true}]");
            assertEquals(200, answer.statusCode(), answer.body());
            var report = json(answer);
            assertEquals("2 added, 8 removed, 2 in all", told(report));
            assertEquals(
                    "ADDED", report.getJsonArray("differences").getJsonObject(0).getString("kind"));
            assertEquals(
                    List.of("3 75 false", "null 0 true"),
                    rules().getValuesAs(JsonObject.class).stream()
                            .map(rule -> rule.getString("arrivalTerminal", null) + " " + rule.getInt("minutes") + " "
                                    + rule.getBoolean("suppressed"))
                            .sorted()
                            .toList());
        } finally {
            assertEquals(200, set(before.toString()).statusCode());
        }
        assertEquals(before, rules());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'station':'QQQ','minutes':5} | rules[0].station",
                "{'station':'dxb','minutes':5} | rules[0].station",
                "{'pair':'DX','minutes':5} | rules[0].pair",
                "{'minutes':-1} | rules[0].minutes",
                "{'minutes':1441} | rules[0].minutes",
                "{'station':'DXB'} | rules[0].minutes",
                "{'arrivalTerminal':'1','minutes':5} | rules[0].station",
                "{'arrivingCarrier':'12','minutes':5} | rules[0].arrivingCarrier",
                "{'minutes':5},{'minutes':6} | rules[1]",
            })
    void aListWithAFaultChangesNothing(String rules, String field) {
        var before = rules();
        var answer = set("[" + rules.replace('\'', '"') + "]");
        assertEquals(400, answer.statusCode(), answer.body());
        assertEquals(field, json(answer).getJsonArray("errors").getJsonObject(0).getString("field"));
        assertEquals(before, rules());
    }

    @Test
    void theSameListAgainIsNoChangeForTheServersToFollow() throws SQLException {
        var before = rules();
        long told = told();
        assertEquals(200, set(before.toString()).statusCode());
        assertEquals(told, told());
        try {
            assertEquals(200, set("[]").statusCode());
            assertTrue(told() > told);
        } finally {
            set(before.toString());
        }
    }

    @Test
    void theLimitsThemselvesAreAllowed() {
        var before = rules();
        try {
            assertEquals(
                    200,
                    set("[{\"minutes\":1440},{\"pair\":\"DD\",\"minutes\":0}]").statusCode());
        } finally {
            set(before.toString());
        }
    }

    @Test
    void onlyTheStaffsServiceMaySetThem() {
        assertEquals(
                403,
                send(asService("booking", PATH)
                                .header("Content-Type", "application/json")
                                .header("Idempotency-Key", "of another service")
                                .PUT(BodyPublishers.ofString("{\"rules\":[]}")))
                        .statusCode());
        assertEquals(403, send(asService("booking", PATH).GET()).statusCode());
    }

    @Test
    void aDryRunTellsTheDifferenceAndChangesNothing() throws SQLException {
        var before = rules();
        long told = told();
        var tried = set("?dryRun=true", "[{\"pair\":\"DD\",\"carriers\":\"SAME\",\"minutes\":41}]");
        assertEquals(200, tried.statusCode(), tried.body());
        var report = json(tried);
        assertTrue(report.getBoolean("dryRun"));
        assertEquals("0 added, 7 removed, 1 in all", told(report));
        var changed = report.getJsonArray("differences").getJsonObject(0);
        assertEquals("CHANGED", changed.getString("kind"));
        assertEquals(40, changed.getInt("minutesBefore"));
        assertEquals(41, changed.getJsonObject("rule").getInt("minutes"));
        assertEquals(before, rules());
        assertEquals(told, told());
    }

    @Test
    void theRulesOfOneStationAreSetWithoutThoseOfOthers() {
        var before = rules();
        try {
            assertEquals(
                    200,
                    set("?station=DXB", "[{\"station\":\"DXB\",\"minutes\":75}]")
                            .statusCode());
            assertEquals(
                    200,
                    set("?station=LHR", "[{\"station\":\"LHR\",\"minutes\":85}]")
                            .statusCode());
            var report = json(set("?station=DXB", "[]"));
            assertEquals("0 added, 1 removed, 9 in all", told(report));
            assertEquals(1, page("?station=LHR").getJsonArray("rules").size());
            assertEquals(8, page("?station=-").getJsonArray("rules").size());
            assertEquals(0, page("?station=DXB").getJsonArray("rules").size());
            var astray = set("?station=DXB", "[{\"station\":\"LHR\",\"minutes\":75}]");
            assertEquals(400, astray.statusCode(), astray.body());
            assertEquals(
                    "rules[0].station",
                    json(astray).getJsonArray("errors").getJsonObject(0).getString("field"));
            assertEquals(400, set("?station=dxb", "[]").statusCode());
        } finally {
            set(before.toString());
        }
    }

    @Test
    void theListIsPagedAndFiltered() {
        var first = page("?limit=5");
        assertEquals(5, first.getJsonArray("rules").size());
        var second = page("?limit=5&after=" + first.getString("after"));
        assertEquals(3, second.getJsonArray("rules").size());
        assertTrue(!second.containsKey("after"), second.toString());
        assertEquals(8, page("?limit=8").getJsonArray("rules").size());
        assertTrue(!page("?limit=8").containsKey("after"), "the last page is full");
        assertEquals(0, page("?carrier=EK").getJsonArray("rules").size());
        for (String wrong : List.of("limit=0", "limit=201", "station=dx", "carrier=123", "after=x", "after=,,BOTH,,,,"))
            assertEquals(400, send(asService("admin", PATH + "?" + wrong).GET()).statusCode(), wrong);
    }

    private static String told(JsonObject report) {
        return report.getInt("added") + " added, " + report.getInt("removed") + " removed, " + report.getInt("rules")
                + " in all";
    }

    private static JsonObject page(String query) {
        var answer = send(asService("admin", PATH + query).GET());
        assertEquals(200, answer.statusCode(), answer.body());
        return json(answer);
    }

    private static long told() throws SQLException {
        try (var connection = ServiceUnderTest.applicationDataSource().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from leg_change where leg_id is null")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static JsonArray rules() {
        return json(send(asService("admin", PATH).GET())).getJsonArray("rules");
    }

    private static HttpResponse<String> set(String rules) {
        return set("", rules);
    }

    private static HttpResponse<String> set(String query, String rules) {
        try (var array = Json.createReader(new StringReader(rules))) {
            var body =
                    Json.createObjectBuilder().add("rules", array.readArray()).build();
            return send(asService("admin", PATH + query)
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .PUT(BodyPublishers.ofString(body.toString())));
        }
    }
}
