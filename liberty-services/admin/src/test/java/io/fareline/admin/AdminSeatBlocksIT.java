package io.fareline.admin;

import static io.fareline.admin.AdminCalls.get;
import static io.fareline.admin.AdminCalls.json;
import static io.fareline.admin.AdminCalls.newestEntry;
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
class AdminSeatBlocksIT {
    private static final String SCOPE = "schedules.write";
    private static final String LOOK = "v1/seat-blocks/XF1/2030-03-01";
    private static final String LEG = "'flightNumber':'XF1','operatingOn':'2030-03-01','origin':'DXB','destination':"
            + "'DOH','seen':'0123456789abcdef0123456789abcdef'";
    private static final String BELT = "{'seat':'12C','reason':'INOPERATIVE','note':'belt'}";
    private static final String CHANGE = "{" + LEG + ",'block':[" + BELT + "],'unblock':['14A'],'moveOccupants':true}";
    private static final String REPORT = """
            {"blocked":["12C","12D"],"unblocked":[],"blocks":[],"moved":[{"holdId":"%s","passenger":1,
             "before":"12C","after":"13C"}]}""".formatted(UUID.randomUUID());

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
    void aChangeReachesFlightAndItsEntrySaysWhichSeats() throws Exception {
        flight.answers(200, REPORT);
        var answer = send(post(CHANGE, SCOPE));
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals(1, json(answer).getJsonArray("moved").size());
        var asked = flight.lastAsked();
        assertEquals("POST /internal/v1/seat-block-changes", asked.method() + " " + asked.path());
        for (var part : BELT.replace('\'', '"').replaceAll("[{}]", "").split(","))
            assertTrue(asked.body().contains(part), asked.body());
        assertTrue(asked.body().contains("\"unblock\":[\"14A\"]"), asked.body());
        assertTrue(asked.body().contains("\"moveOccupants\":true"), asked.body());
        assertTrue(asked.body().contains("\"operatingOn\":\"2030-03-01\""), asked.body());
        assertEquals("operator", asked.actingClient());
        assertNotNull(asked.key());
        var entry = newestEntry();
        assertEquals("operator SET_SEAT_BLOCKS DONE", said(entry));
        assertEquals("seats of XF1 of 2030-03-01 DXBDOH", entry.getString("subject"));
        assertEquals("blocked 12C 12D, unblocked none, moved 1", entry.getString("detail"));
    }

    @Test
    void theSameKeyReachesFlightOnceAndIsAnsweredTheSame() throws Exception {
        flight.answers(200, REPORT);
        String key = UUID.randomUUID().toString();
        var first = send(post(CHANGE, SCOPE, key));
        assertEquals(first.body(), send(post(CHANGE, SCOPE, key)).body());
        assertNotNull(flight.lastAsked());
        assertNull(flight.lastAsked());
        assertEquals(422, send(post(CHANGE.replace("14A", "14B"), SCOPE, key)).statusCode());
    }

    @Test
    void whatFlightRefusesComesBackAndIsAudited() throws Exception {
        for (var code : new String[] {"SEAT_TAKEN", "CHANGED_MEANWHILE", "NO_SUCH_SEAT", "FLIGHT_DEPARTED"}) {
            flight.answers(409, "{\"type\":\"/problems/x\",\"status\":409,\"code\":\"" + code + "\"}");
            var answer = send(post(CHANGE, SCOPE));
            assertEquals("409 " + code, answer.statusCode() + " " + json(answer).getString("code"));
            var entry = newestEntry();
            assertEquals("operator SET_SEAT_BLOCKS REFUSED", said(entry));
            assertEquals(code, entry.getString("detail"));
            assertNotNull(flight.lastAsked());
        }
    }

    @Test
    void flightBeingAwayIs503AndTheOutcomeIsUnknown() throws Exception {
        flight.answers(503, "");
        assertEquals(503, send(post(CHANGE, SCOPE)).statusCode());
        assertEquals("operator SET_SEAT_BLOCKS UNKNOWN", said(newestEntry()));
        flight.lastAsked();
    }

    @Test
    void theBlocksAreShown() throws Exception {
        flight.answers(200, "{\"flightNumber\":\"XF1\",\"legs\":[]}");
        assertEquals("XF1", json(send(get(LOOK, SCOPE))).getString("flightNumber"));
        var asked = flight.lastAsked();
        assertEquals("GET /internal/v1/seat-blocks/XF1/2030-03-01", asked.method() + " " + asked.path());
        flight.answers(404, "{\"type\":\"/problems/no-such-flight\",\"status\":404,\"code\":\"NO_SUCH_FLIGHT\"}");
        var none = send(get(LOOK, SCOPE));
        assertEquals("404 NO_SUCH_FLIGHT", none.statusCode() + " " + json(none).getString("code"));
        assertNotNull(flight.lastAsked());
        for (var wrong : new String[] {"v1/seat-blocks/XF/2030-03-01", "v1/seat-blocks/XF1/now"})
            assertEquals(400, send(get(wrong, SCOPE)).statusCode(), wrong);
        assertNull(flight.lastAsked());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'block':[" + BELT + "]}",
                "{" + LEG + ",'block':[null]}",
                "{" + LEG + ",'block':[{'seat':'12C'}]}",
                "{" + LEG + ",'block':[{'seat':'12C','reason':'BORING'}]}",
                "{" + LEG + ",'block':[{'seat':'12I','reason':'CREW'}]}",
                "{" + LEG + ",'block':[{'seat':'12C','reason':'CREW','note':''}]}",
                "{" + LEG + ",'unblock':['x']}",
                "{" + LEG + ",'unblock':['1A'],'moveOccupants':'maybe'}",
                "{" + LEG + ",'unblock':['1A'],'colour':'blue'}"
            })
    void whatCannotBeMeantDoesNotReachFlight(String body) throws Exception {
        assertEquals(400, send(post(body, SCOPE)).statusCode());
        assertNull(flight.lastAsked());
    }

    @Test
    void whoDoesNotSayWhatWasSeenOrUnderWhichKeyDoesNotReachFlight() throws Exception {
        assertEquals(
                400,
                send(post(CHANGE.replaceFirst("'seen':'[^']*',", ""), SCOPE)).statusCode());
        assertEquals(400, send(post(CHANGE.replace("0123", "x123"), SCOPE)).statusCode());
        var keyless = request("v1/seat-block-changes", SCOPE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(CHANGE.replace('\'', '"')))
                .build();
        assertEquals(400, send(keyless).statusCode());
        assertNull(flight.lastAsked());
    }

    @Test
    void withoutTheScopeNothingIsShownOrSet() throws Exception {
        String other = "operations.write";
        assertEquals(403, send(get(LOOK, other)).statusCode());
        assertEquals(403, send(post(CHANGE, other)).statusCode());
        assertNull(flight.lastAsked());
    }

    private static HttpRequest post(String body, String scope) {
        return post(body, scope, UUID.randomUUID().toString());
    }

    private static HttpRequest post(String body, String scope, String key) {
        return request("v1/seat-block-changes", scope)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')))
                .build();
    }
}
