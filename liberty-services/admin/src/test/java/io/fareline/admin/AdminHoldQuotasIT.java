package io.fareline.admin;

import static io.fareline.admin.AdminCalls.get;
import static io.fareline.admin.AdminCalls.json;
import static io.fareline.admin.AdminCalls.newestEntry;
import static io.fareline.admin.AdminCalls.request;
import static io.fareline.admin.AdminCalls.said;
import static io.fareline.admin.AdminCalls.send;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.platform.testing.Deployments;
import io.fareline.platform.testing.ServiceUnderTest;
import java.net.http.HttpRequest;
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
class AdminHoldQuotasIT {
    private static final String PATH = "v1/hold-quotas";
    private static final String READ = "clients.read";
    private static final String WRITE = "clients.write";
    private static final String SEEN = "0123456789abcdef0123456789abcdef";

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
    void aQuotaReachesFlightAndLeavesAnEntry() throws Exception {
        flight.answers(200, "{\"client\":\"site\",\"holdsOfFlight\":200,\"holds\":20000}");
        String wanted = "{\"holds\":20000,\"holdsOfFlight\":200,\"seen\":\"" + SEEN + "\"}";
        var answer = send(put("site", wanted, WRITE));
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals(200, json(answer).getInt("holdsOfFlight"));
        var asked = flight.lastAsked();
        assertEquals("PUT /internal/v1/hold-quotas/site", asked.method() + " " + asked.path());
        assertEquals(wanted, asked.body());
        assertEquals("operator", asked.actingClient());
        var entry = newestEntry();
        assertEquals("operator SET_HOLD_QUOTA DONE", said(entry));
        assertEquals("client site", entry.getString("subject"));
        assertEquals("holdsOfFlight 200, seatsOfFlight as configured, holds 20000", entry.getString("detail"));
    }

    @Test
    void takingItAwayLeavesAnEntryToo() throws Exception {
        flight.answers(200, "{\"client\":\"site\"}");
        var answer = send(delete("site", SEEN, WRITE));
        assertEquals(200, answer.statusCode(), answer.body());
        var asked = flight.lastAsked();
        assertEquals("DELETE /internal/v1/hold-quotas/site?seen=" + SEEN, asked.method() + " " + asked.path());
        assertEquals("operator", asked.actingClient());
        assertEquals("operator REMOVE_HOLD_QUOTA DONE", said(newestEntry()));
    }

    @Test
    void whatSomebodyElseSetMeanwhileComesBackAndIsAudited() throws Exception {
        String problem = "{\"type\":\"/problems/changed-meanwhile\",\"status\":409,\"code\":\"CHANGED_MEANWHILE\"}";
        flight.answers(409, problem);
        var lost = send(put("site", "{\"holds\":1}", WRITE));
        assertEquals(
                "409 CHANGED_MEANWHILE", lost.statusCode() + " " + json(lost).getString("code"));
        assertEquals("operator SET_HOLD_QUOTA REFUSED", said(newestEntry()));
        flight.answers(409, problem);
        assertEquals(409, send(delete("site", SEEN, WRITE)).statusCode());
        assertEquals("operator REMOVE_HOLD_QUOTA REFUSED", said(newestEntry()));
        for (int call = 0; call < 2; call++) assertTrue(flight.lastAsked() != null);
    }

    @Test
    void whatFlightFindsWrongComesBackByField() throws Exception {
        flight.answers(400, """
            {"type":"/problems/invalid-request","status":400,"code":"INVALID_REQUEST",
             "errors":[{"field":"holdsOfFlight","rule":"must be there, or seatsOfFlight, or holds"}]}\
            """);
        var answer = send(put("site", "{}", WRITE));
        assertEquals(400, answer.statusCode(), answer.body());
        assertEquals(
                "holdsOfFlight",
                json(answer).getJsonArray("errors").getJsonObject(0).getString("field"));
        flight.lastAsked();
    }

    @Test
    void flightBeingAwayIs503AndTheOutcomeIsUnknown() throws Exception {
        flight.answers(503, "");
        assertEquals(503, send(put("site", "{\"holds\":1}", WRITE)).statusCode());
        assertEquals("operator SET_HOLD_QUOTA UNKNOWN", said(newestEntry()));
        flight.lastAsked();
    }

    @Test
    void quotasAreShownOneByOneAndPageByPage() throws Exception {
        flight.answers(200, "{\"quotas\":[{\"client\":\"site\"}]}");
        var page = json(send(get(PATH + "?limit=5&after=r", READ)));
        assertEquals("site", page.getJsonArray("quotas").getJsonObject(0).getString("client"));
        String asked = flight.lastAsked().path();
        assertTrue(asked.startsWith("/internal/v1/hold-quotas?"), asked);
        for (var part : new String[] {"limit=5", "after=r"}) assertTrue(asked.contains(part), asked);
        flight.answers(200, "{\"client\":\"site\",\"configured\":{\"holds\":3000}}");
        var one = json(send(get(PATH + "/site", READ)));
        assertEquals(3000, one.getJsonObject("configured").getInt("holds"));
        assertEquals("/internal/v1/hold-quotas/site", flight.lastAsked().path());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"holds\":0}",
                "{\"holds\":10000001}",
                "{\"holds\":\"many\"}",
                "{\"holds\":1.5}",
                "{\"holdsOfFlight\":100001}",
                "{\"seatsOfFlight\":-1}",
                "{\"holds\":1,\"seen\":\"x\"}",
                "{\"holds\":1,\"for\":\"ever\"}",
                "[]",
                "{"
            })
    void whatIsNoQuotaDoesNotReachFlight(String body) throws Exception {
        assertEquals(400, send(put("site", body, WRITE)).statusCode());
        assertNull(flight.lastAsked());
    }

    @Test
    void aClientThatCannotBeAndADeletionOfWhatWasNotSeenDoNotReachFlight() throws Exception {
        assertEquals(400, send(put("site%20", "{\"holds\":1}", WRITE)).statusCode());
        assertEquals(400, send(get(PATH + "/site%20", READ)).statusCode());
        assertEquals(400, send(delete("site", "x", WRITE)).statusCode());
        assertEquals(400, send(request(PATH + "/site", WRITE).DELETE().build()).statusCode());
        assertEquals(400, send(get(PATH + "?limit=201", READ)).statusCode());
        assertNull(flight.lastAsked());
    }

    @Test
    void withoutTheScopeNothingIsShownOrSet() throws Exception {
        assertEquals(403, send(get(PATH, WRITE)).statusCode());
        assertEquals(403, send(get(PATH + "/site", WRITE)).statusCode());
        assertEquals(403, send(put("site", "{\"holds\":1}", READ)).statusCode());
        assertEquals(403, send(delete("site", SEEN, READ)).statusCode());
        assertNull(flight.lastAsked());
    }

    private static HttpRequest put(String client, String body, String scope) {
        return request(PATH + "/" + client, scope)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private static HttpRequest delete(String client, String seen, String scope) {
        return request(PATH + "/" + client + "?seen=" + seen, scope).DELETE().build();
    }
}
