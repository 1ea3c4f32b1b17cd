package io.fareline.admin;

import static io.fareline.admin.AdminCalls.get;
import static io.fareline.admin.AdminCalls.json;
import static io.fareline.admin.AdminCalls.newestEntry;
import static io.fareline.admin.AdminCalls.post;
import static io.fareline.admin.AdminCalls.request;
import static io.fareline.admin.AdminCalls.said;
import static io.fareline.admin.AdminCalls.send;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.platform.testing.Deployments;
import io.fareline.platform.testing.ServiceUnderTest;
import java.net.http.HttpRequest;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class AdminConnectingTimesIT {
    private static final String SCOPE = "schedules.write";
    private static final String RULES = "v1/connecting-times";
    private static final String FILES = "v1/connecting-time-imports";

    private static Callee flight;

    @Deployment(testable = false)
    static WebArchive war() {
        return Deployments.war();
    }

    @BeforeAll
    static void playFlight() {
        flight = Callee.at(ServiceUnderTest.port("flight"));
    }

    @Test
    void aListReachesFlightAndLeavesAnEntry() throws Exception {
        flight.answers(200, "{\"dryRun\":false,\"rules\":9,\"added\":1,\"differences\":[]}");
        var answer =
                send(put("?station=DXB", "{\"rules\":[{\"station\":\"DXB\",\"pair\":\"II\",\"minutes\":75}]}", SCOPE));
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals(9, json(answer).getInt("rules"));
        var asked = flight.lastAsked();
        assertEquals("PUT /internal/v1/connecting-times?station=DXB&dryRun=false", asked.method() + " " + asked.path());
        assertEquals("{\"rules\":[{\"minutes\":75,\"pair\":\"II\",\"station\":\"DXB\"}]}", asked.body());
        assertEquals("operator", asked.actingClient());
        assertNotNull(asked.key());
        var entry = newestEntry();
        assertEquals("operator SET_CONNECTING_TIMES DONE", said(entry));
        assertEquals("connecting times of DXB", entry.getString("subject"));
        assertEquals("rules 9, added 1", entry.getString("detail"));
    }

    @Test
    void aTrialIsToldAsOne() throws Exception {
        flight.answers(200, "{\"dryRun\":true,\"rules\":8}");
        assertEquals(200, send(put("?dryRun=true", "{\"rules\":[]}", SCOPE)).statusCode());
        assertEquals(
                "/internal/v1/connecting-times?dryRun=true", flight.lastAsked().path());
        assertEquals("operator PREVIEW_CONNECTING_TIMES DONE", said(newestEntry()));
    }

    @Test
    void whatFlightRefusesComesBackWithEveryField() throws Exception {
        flight.answers(400, """
                {"type":"/problems/invalid-request","status":400,"code":"INVALID_REQUEST",
                 "instance":"/internal/v1/connecting-times",
                 "errors":[{"field":"rules[0].station","rule":"must be an airport that is known"}]}""");
        var answer = send(put("", "{\"rules\":[{\"station\":\"QQQ\",\"minutes\":75}]}", SCOPE));
        assertEquals(400, answer.statusCode(), answer.body());
        var problem = json(answer);
        assertEquals(
                "rules[0].station",
                problem.getJsonArray("errors").getJsonObject(0).getString("field"));
        assertEquals("/v1/connecting-times", problem.getString("instance"));
        assertEquals("operator SET_CONNECTING_TIMES REFUSED", said(newestEntry()));
        flight.lastAsked();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'rules':[{'minutes':1441}]}",
                "{'rules':[{'minutes':-1}]}",
                "{'rules':[{'station':'dxb','minutes':1}]}",
                "{'rules':[{'pair':'DX','minutes':1}]}",
                "{'rules':[{'minutes':1,'season':'S27'}]}",
                "{'rules':[{}]}",
                "{'rules':[null]}",
                "{}",
                "[]",
            })
    void whatIsNoListOfRulesNeverReachesFlight(String body) throws Exception {
        var answer = send(put("", body.replace('\'', '"'), SCOPE));
        assertEquals(400, answer.statusCode(), answer.body());
        assertNull(flight.lastAsked());
    }

    @Test
    void aListBeyondTheLimitIsRefused() throws Exception {
        var most = "{\"rules\":[" + "{\"minutes\":1},".repeat(500) + "{\"minutes\":1}]}";
        assertEquals(400, send(put("", most, SCOPE)).statusCode());
        var large = "{\"rules\":[" + " ".repeat(70_000) + "]}";
        assertEquals(413, send(put("", large, SCOPE)).statusCode());
        assertNull(flight.lastAsked());
    }

    @Test
    void theRulesArePagedAndFilteredAsFlightHasThem() throws Exception {
        flight.answers(200, "{\"rules\":[{\"minutes\":40}],\"after\":\",DD,SAME,,,,\"}");
        var page = json(send(get(RULES + "?station=DXB&carrier=EK&limit=1&after=,,ANY,,,,", SCOPE)));
        assertEquals(",DD,SAME,,,,", page.getString("after"));
        String asked = flight.lastAsked().path();
        for (var part : new String[] {"station=DXB", "carrier=EK", "limit=1"}) assertTrue(asked.contains(part), asked);
        for (var wrong : new String[] {"limit=0", "limit=201", "station=dxb", "carrier=1234"})
            assertEquals(400, send(get(RULES + "?" + wrong, SCOPE)).statusCode(), wrong);
        flight.answers(400, "{\"code\":\"INVALID_REQUEST\",\"status\":400}");
        assertEquals(400, send(get(RULES + "?after=x", SCOPE)).statusCode());
        assertNotNull(flight.lastAsked());
    }

    @Test
    void aFileReachesFlightOnceUnderItsKeyAndLeavesAnEntry() throws Exception {
        flight.answers(200, "{\"lines\":4,\"leftOut\":1,\"difference\":{\"rules\":9,\"added\":1}}");
        var request = post(FILES, "1MINIMUM", SCOPE, "times");
        var first = send(request);
        assertEquals(200, first.statusCode(), first.body());
        assertEquals(first.body(), send(request).body());
        var asked = flight.lastAsked();
        assertEquals("POST /internal/v1/connecting-time-imports?dryRun=false", asked.method() + " " + asked.path());
        assertEquals("1MINIMUM", asked.body());
        assertNotNull(asked.key());
        assertNull(flight.lastAsked());
        var entry = newestEntry();
        assertEquals("operator SET_CONNECTING_TIMES DONE", said(entry));
        assertEquals("lines 4, leftOut 1, rules 9, added 1", entry.getString("detail"));
    }

    @Test
    void aRefusedFileComesBackWithEveryLineAndOneTooLargeAtOnce() throws Exception {
        flight.answers(400, """
                {"type":"/problems/invalid-connecting-times","status":400,"code":"INVALID_CONNECTING_TIMES",
                 "instance":"/internal/v1/connecting-time-imports","errors":[{"line":3,"column":5,"reason":"no time"}]}""");
        var answer = send(post(FILES + "?dryRun=true", "1MINIMUM", SCOPE));
        assertEquals(400, answer.statusCode(), answer.body());
        assertEquals(3, json(answer).getJsonArray("errors").getJsonObject(0).getInt("line"));
        assertEquals("/" + FILES, json(answer).getString("instance"));
        assertEquals("operator PREVIEW_CONNECTING_TIMES REFUSED", said(newestEntry()));
        flight.lastAsked();
        assertEquals(413, send(post(FILES, "x".repeat(100_001), SCOPE)).statusCode());
        assertNull(flight.lastAsked());
    }

    @Test
    void flightBeingAwayIs503AndTheOutcomeIsUnknown() throws Exception {
        flight.answers(503, "");
        var answer = send(put("", "{\"rules\":[]}", SCOPE));
        assertEquals(503, answer.statusCode(), answer.body());
        assertTrue(answer.headers().firstValue("Retry-After").isPresent());
        assertEquals("operator SET_CONNECTING_TIMES UNKNOWN", said(newestEntry()));
        flight.lastAsked();
    }

    @Test
    void aServersMemoryIsShownAndOneThatStillReadsIs503() throws Exception {
        flight.answers(200, "{\"server\":\"flight-1\",\"ageSeconds\":2,\"behind\":false}");
        var seen = json(send(get("v1/timetable", SCOPE)));
        assertEquals("flight-1", seen.getString("server"));
        assertEquals("/internal/v1/timetable", flight.lastAsked().path());
        flight.answers(503, "");
        assertEquals(503, send(get("v1/timetable", SCOPE)).statusCode());
        flight.lastAsked();
    }

    @Test
    void withoutTheScopeNothingIsShownOrSet() throws Exception {
        assertEquals(403, send(get(RULES, "operations.write")).statusCode());
        assertEquals(403, send(get("v1/timetable", "operations.write")).statusCode());
        assertEquals(403, send(put("", "{\"rules\":[]}", "operations.write")).statusCode());
        assertEquals(403, send(post(FILES, "x", "operations.write")).statusCode());
        assertNull(flight.lastAsked());
    }

    private static HttpRequest put(String query, String body, String scope) {
        return request(RULES + query, scope)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .PUT(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }
}
