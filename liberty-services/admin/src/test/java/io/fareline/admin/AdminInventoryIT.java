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
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class AdminInventoryIT {
    private static final String SCOPE = "schedules.write";
    private static final String CHANGES = "v1/inventory-changes";
    private static final String RULES = "v1/overbooking-rules";
    private static final String APPLICATIONS = "v1/overbooking-applications";
    private static final String CHANGE = "{'flightNumber':'XF1','from':'2030-03-01','to':'2030-03-07','weekdays':'15',"
            + "'seen':'0123456789abcdef0123456789abcdef','classes':[{'bookingClass':'M','closed':true}]}";
    private static final String RULE =
            "{'carrier':'XF','cabin':'ECONOMY','from':'2030-03-01','to':'2030-03-07','percent':5}";
    private static final String SEEN = "0123456789abcdef0123456789abcdef";
    private static final String FLIGHTS = "{'carrier':'XF','from':'2030-03-01','to':'2030-03-07'}";
    private static final String REPORT = """
            {"legs":2,"changed":1,"beyond":[],"differences":[{"operatingOn":"2030-03-01","origin":"DXB",
             "destination":"DOH","item":"CLASS_AUTHORISED","of":"M","before":"20","after":"12"}]}""";

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
    void aChangeReachesFlightAndItsEntrySaysWhatWasBefore() throws Exception {
        flight.answers(200, REPORT);
        var answer = send(post(CHANGES, CHANGE, SCOPE));
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals(1, json(answer).getInt("changed"));
        var asked = flight.lastAsked();
        assertEquals("POST /internal/v1/inventory-changes?dryRun=false", asked.method() + " " + asked.path());
        assertTrue(asked.body().contains("\"weekdays\":\"15\""), asked.body());
        assertEquals("operator", asked.actingClient());
        assertNotNull(asked.key());
        var entry = newestEntry();
        assertEquals("operator SET_INVENTORY DONE", said(entry));
        assertEquals("inventory of XF1 from 2030-03-01 to 2030-03-07 on days 15", entry.getString("subject"));
        assertEquals(
                "legs 2, changed 1, beyond 0: 2030-03-01 DXBDOH CLASS_AUTHORISED M 20 -> 12",
                entry.getString("detail"));
    }

    @Test
    void aTrialIsToldAsOne() throws Exception {
        flight.answers(200, REPORT);
        assertEquals(200, send(post(CHANGES + "?dryRun=true", CHANGE, SCOPE)).statusCode());
        assertEquals(
                "/internal/v1/inventory-changes?dryRun=true", flight.lastAsked().path());
        assertEquals("operator PREVIEW_INVENTORY DONE", said(newestEntry()));
    }

    @Test
    void aLostUpdateComesBackAsFlightSaidIt() throws Exception {
        flight.answers(409, "{\"type\":\"/problems/changed-meanwhile\",\"status\":409,\"code\":\"CHANGED_MEANWHILE\"}");
        var answer = send(post(CHANGES, CHANGE, SCOPE));
        assertEquals(409, answer.statusCode(), answer.body());
        assertEquals("CHANGED_MEANWHILE", json(answer).getString("code"));
        var entry = newestEntry();
        assertEquals("operator SET_INVENTORY REFUSED", said(entry));
        assertEquals("CHANGED_MEANWHILE", entry.getString("detail"));
        flight.lastAsked();
    }

    @Test
    void whatFlightDoesNotHaveIs404AndAPathThatItLacksIsNot() throws Exception {
        flight.answers(404, "{\"type\":\"/problems/no-such-flight\",\"status\":404,\"code\":\"NO_SUCH_FLIGHT\"}");
        var answer = send(get("v1/inventories/XF1/2030-03-01", SCOPE));
        assertEquals(404, answer.statusCode(), answer.body());
        assertEquals("NO_SUCH_FLIGHT", json(answer).getString("code"));
        flight.answers(404, "{\"status\":404,\"code\":\"NO_SUCH_APPLICATION\"}");
        assertEquals(
                404, send(get(APPLICATIONS + "/" + UUID.randomUUID(), SCOPE)).statusCode());
        flight.answers(404, "{\"status\":404,\"code\":\"NO_SUCH_RESOURCE\"}");
        assertEquals(503, send(get("v1/inventories/XF1/2030-03-01", SCOPE)).statusCode());
        for (int call = 0; call < 3; call++) assertNotNull(flight.lastAsked());
    }

    @Test
    void flightBeingAwayIs503AndTheOutcomeIsUnknown() throws Exception {
        flight.answers(503, "");
        assertEquals(503, send(post(CHANGES, CHANGE, SCOPE)).statusCode());
        assertEquals("operator SET_INVENTORY UNKNOWN", said(newestEntry()));
        flight.lastAsked();
    }

    @Test
    void theInventoryIsShownAndPaged() throws Exception {
        flight.answers(200, "{\"legs\":[],\"after\":\"1,,2030-03-01,7\"}");
        var page = json(send(get(
                "v1/inventories?carrier=XF&from=2030-03-01&to=2030-03-07&leftAtMost=3&oversold=true&limit=1", SCOPE)));
        assertEquals("1,,2030-03-01,7", page.getString("after"));
        String asked = flight.lastAsked().path();
        for (var part : new String[] {"carrier=XF", "from=2030-03-01", "leftAtMost=3", "oversold=true", "limit=1"})
            assertTrue(asked.contains(part), asked);
        flight.answers(200, "{\"flightNumber\":\"XF1\"}");
        assertEquals(200, send(get("v1/inventories/XF1/2030-03-01", SCOPE)).statusCode());
        assertEquals(
                "/internal/v1/inventories/XF1/2030-03-01", flight.lastAsked().path());
        for (var wrong : new String[] {
            "v1/inventories",
            "v1/inventories/XF1/now",
            "v1/inventories/XF/2030-03-01",
            "v1/inventories?carrier=XF&from=2030-03-01&to=2030-03-07&limit=101"
        }) assertEquals(400, send(get(wrong, SCOPE)).statusCode(), wrong);
        assertNull(flight.lastAsked());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "v1/inventory-changes | {}",
                "v1/inventory-changes | {'flightNumber':'XF0','from':'2030-03-01','to':'2030-03-07'}",
                "v1/inventory-changes | {'flightNumber':'XF1','from':'2030-03-01','to':'2030-03-07','sold':1}",
                "v1/inventory-changes | {'flightNumber':'XF1','from':'2030-03-01','to':'x'}",
                "v1/inventory-changes | {'flightNumber':'XF1','from':'2030-03-01','to':'2030-03-07','classes':[{'bookingClass':'Y','authorised':-1}]}",
                "v1/inventory-changes | {'flightNumber':'XF1','from':'2030-03-01','to':'2030-03-07','cabins':[{'cabin':'CARGO','authorised':1}]}",
                "v1/inventory-changes | {'flightNumber':'XF1','from':'2030-03-01','to':'2030-03-07','seen':'x'}",
                "v1/overbooking-rules | {}",
                "v1/overbooking-rules | {'carrier':'XF','cabin':'ECONOMY','from':'2030-03-01','to':'2030-03-07','percent':101}",
                "v1/overbooking-rules | {'carrier':'XF','cabin':'ECONOMY','from':'2030-03-01','to':'2030-03-07','weekdays':'21'}",
                "v1/overbooking-rules | {'carrier':'XF','cabin':'ECONOMY','from':'2030-03-01','to':'2030-03-07','seen':'x'}",
                "v1/overbooking-applications | {'carrier':'XF','from':'2030-03-01'}",
            })
    void whatCannotBeMeantNeverReachesFlight(String path, String body) throws Exception {
        var answer = send(post(path, body, SCOPE));
        assertEquals(400, answer.statusCode(), answer.body());
        assertNull(flight.lastAsked());
    }

    @Test
    void aRuleIsSetAndDeletedWithEntriesThatSayWhatItWas() throws Exception {
        flight.answers(200, "{\"after\":{\"percent\":5}}");
        assertEquals(
                200,
                send(post(RULES, RULE.replace("}", ",'seen':'" + SEEN + "'}"), SCOPE))
                        .statusCode());
        var asked = flight.lastAsked();
        assertTrue(asked.body().contains("\"seen\":\"" + SEEN + "\""), asked.body());
        assertEquals("POST /internal/v1/overbooking-rules", asked.method() + " " + asked.path());
        assertNotNull(asked.key());
        var entry = newestEntry();
        assertEquals("operator SET_OVERBOOKING DONE", said(entry));
        assertEquals("overbooking of ECONOMY on all flights of XF", entry.getString("subject"));
        assertEquals("none -> {\"percent\":5}", entry.getString("detail"));
        var id = UUID.randomUUID();
        flight.answers(200, "{\"before\":{\"percent\":5}}");
        assertEquals(200, send(delete(id, SCOPE)).statusCode());
        var deleted = flight.lastAsked();
        assertEquals(
                "DELETE /internal/v1/overbooking-rules/" + id + "?seen=" + SEEN,
                deleted.method() + " " + deleted.path());
        assertNotNull(deleted.key());
        assertEquals("operator DELETE_OVERBOOKING DONE", said(newestEntry()));
        assertEquals("{\"percent\":5} -> none", newestEntry().getString("detail"));
        flight.answers(200, "{\"rules\":[]}");
        assertEquals(200, send(get(RULES + "?carrier=XF", SCOPE)).statusCode());
        assertTrue(flight.lastAsked().path().contains("carrier=XF"));
    }

    @Test
    void aRuleThatSomebodyElseChangedComesBackAsFlightSaidIt() throws Exception {
        String problem = "{\"type\":\"/problems/changed-meanwhile\",\"status\":409,\"code\":\"CHANGED_MEANWHILE\"}";
        for (var request : new HttpRequest[] {post(RULES, RULE, SCOPE), delete(UUID.randomUUID(), SCOPE)}) {
            flight.answers(409, problem);
            var answer = send(request);
            assertEquals(409, answer.statusCode(), answer.body());
            assertEquals("CHANGED_MEANWHILE", json(answer).getString("code"));
            var entry = newestEntry();
            assertEquals(
                    "operator " + (request.method().equals("POST") ? "SET" : "DELETE") + "_OVERBOOKING REFUSED",
                    said(entry));
            assertEquals("CHANGED_MEANWHILE", entry.getString("detail"));
            flight.lastAsked();
        }
    }

    @Test
    void aRuleIsNotDeletedByWhoDoesNotSayWhatWasSeen() throws Exception {
        for (var query : new String[] {"", "?seen=", "?seen=x"})
            assertEquals(
                    400,
                    send(request(RULES + "/" + UUID.randomUUID() + query, SCOPE)
                                    .header("Idempotency-Key", UUID.randomUUID().toString())
                                    .DELETE()
                                    .build())
                            .statusCode(),
                    query);
        assertNull(flight.lastAsked());
    }

    @Test
    void flightsAreMadeToFollowTheRules() throws Exception {
        var id = UUID.randomUUID();
        flight.answers(200, "{\"id\":\"" + id + "\"}");
        assertEquals(200, send(post(APPLICATIONS, FLIGHTS, SCOPE)).statusCode());
        assertNotNull(flight.lastAsked().key());
        assertEquals("operator APPLY_OVERBOOKING DONE", said(newestEntry()));
        flight.answers(200, "{\"id\":\"" + id + "\",\"legs\":7}");
        assertEquals(7, json(send(get(APPLICATIONS + "/" + id, SCOPE))).getInt("legs"));
        assertEquals(
                "/internal/v1/overbooking-applications/" + id,
                flight.lastAsked().path());
    }

    @Test
    void withoutTheScopeNothingIsShownOrSet() throws Exception {
        String other = "operations.write";
        for (var path : new String[] {
            "v1/inventories?carrier=XF&from=2030-03-01&to=2030-03-07",
            "v1/inventories/XF1/2030-03-01",
            RULES,
            APPLICATIONS + "/" + UUID.randomUUID()
        }) assertEquals(403, send(get(path, other)).statusCode(), path);
        assertEquals(403, send(post(CHANGES, CHANGE, other)).statusCode());
        assertEquals(403, send(post(RULES, RULE, other)).statusCode());
        assertEquals(403, send(post(APPLICATIONS, FLIGHTS, other)).statusCode());
        var delete = delete(UUID.randomUUID(), other);
        assertEquals(403, send(delete).statusCode());
        assertNull(flight.lastAsked());
    }

    private static HttpRequest delete(UUID rule, String scope) {
        return request(RULES + "/" + rule + "?seen=" + SEEN, scope)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .DELETE()
                .build();
    }

    private static HttpRequest post(String path, String body, String scope) {
        return request(path, scope)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')))
                .build();
    }
}
