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
import jakarta.json.Json;
import java.io.StringReader;
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
class AdminSeatLayoutsIT {
    private static final String SCOPE = "schedules.write";
    private static final String SEEN = "0123456789abcdef0123456789abcdef";
    private static final String OF = "?carrier=XF&aircraftType=320&configuration=J12Y156";
    private static final String PATH = "v1/seat-layouts" + OF;
    private static final String PLAN = "{'cabins':[{'cabin':'ECONOMY','columns':'ABC DEF','firstRow':7,'lastRow':7,"
            + "'missingSeats':['7F'],'markings':[{'mark':'EXIT','rows':[7]}]}],'seen':'" + SEEN + "'}";

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
    void aPlanReachesFlightAndLeavesAnEntry() throws Exception {
        flight.answers(200, "{\"version\":\"abc\",\"byRule\":false,\"cabins\":[]}");
        var answer = send(put(PATH, PLAN, SCOPE));
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals("abc", json(answer).getString("version"));
        var asked = flight.lastAsked();
        assertEquals("PUT", asked.method());
        isOfTheEquipment(asked.path());
        var cabin = Json.createReader(new StringReader(asked.body()))
                .readObject()
                .getJsonArray("cabins")
                .getJsonObject(0);
        assertEquals("ABC DEF", cabin.getString("columns"));
        assertEquals("7F", cabin.getJsonArray("missingSeats").getString(0));
        assertEquals(
                "{\"mark\":\"EXIT\",\"rows\":[7]}",
                cabin.getJsonArray("markings").getJsonObject(0).toString());
        assertTrue(asked.body().contains(SEEN), asked.body());
        assertEquals("operator", asked.actingClient());
        var entry = newestEntry();
        assertEquals("operator SET_SEAT_LAYOUT DONE", said(entry));
        assertEquals("seat plan of XF 320 J12Y156", entry.getString("subject"));
        assertEquals("version abc", entry.getString("detail"));
    }

    @Test
    void takingItAwayLeavesAnEntryToo() throws Exception {
        flight.answers(200, "{\"version\":\"0\",\"byRule\":true,\"cabins\":[]}");
        var answer = send(request(PATH + "&seen=" + SEEN, SCOPE).DELETE().build());
        assertEquals(200, answer.statusCode(), answer.body());
        var asked = flight.lastAsked();
        assertEquals("DELETE", asked.method());
        assertTrue(asked.path().contains("seen=" + SEEN), asked.path());
        isOfTheEquipment(asked.path());
        assertEquals("operator", asked.actingClient());
        var entry = newestEntry();
        assertEquals("operator REMOVE_SEAT_LAYOUT DONE", said(entry));
        assertEquals("by rule", entry.getString("detail"));
    }

    @Test
    void thePlanIsShown() throws Exception {
        flight.answers(200, "{\"version\":\"0\",\"byRule\":true,\"cabins\":[]}");
        assertTrue(json(send(get(PATH, SCOPE))).getBoolean("byRule"));
        var asked = flight.lastAsked();
        assertEquals("GET", asked.method());
        isOfTheEquipment(asked.path());
    }

    @Test
    void everyFaultThatFlightFindsComesBackAndIsAudited() throws Exception {
        flight.answers(400, """
            {"type":"/problems/invalid-request","status":400,"code":"INVALID_REQUEST",
             "errors":[{"field":"cabins[0].columns","rule":"must be a cabin's"},{"field":"cabins","rule":"must have FIRST"}]}\
            """);
        var answer = send(put(PATH, PLAN, SCOPE));
        assertEquals(400, answer.statusCode(), answer.body());
        assertEquals(2, json(answer).getJsonArray("errors").size());
        assertEquals("/v1/seat-layouts", json(answer).getString("instance"));
        assertEquals("operator SET_SEAT_LAYOUT REFUSED", said(newestEntry()));
        flight.lastAsked();
    }

    @Test
    void whatSomebodyElseSetMeanwhileComesBackAndIsAudited() throws Exception {
        String problem = "{\"type\":\"/problems/changed-meanwhile\",\"status\":409,\"code\":\"CHANGED_MEANWHILE\"}";
        flight.answers(409, problem);
        var lost = send(put(PATH, PLAN, SCOPE));
        assertEquals(
                "409 CHANGED_MEANWHILE", lost.statusCode() + " " + json(lost).getString("code"));
        assertEquals("operator SET_SEAT_LAYOUT REFUSED", said(newestEntry()));
        flight.answers(409, problem);
        assertEquals(
                409,
                send(request(PATH + "&seen=" + SEEN, SCOPE).DELETE().build()).statusCode());
        assertEquals("operator REMOVE_SEAT_LAYOUT REFUSED", said(newestEntry()));
        for (int call = 0; call < 2; call++) assertTrue(flight.lastAsked() != null);
    }

    @Test
    void flightBeingAwayIs503AndTheOutcomeIsUnknown() throws Exception {
        flight.answers(503, "");
        assertEquals(503, send(put(PATH, PLAN, SCOPE)).statusCode());
        assertEquals("operator SET_SEAT_LAYOUT UNKNOWN", said(newestEntry()));
        flight.lastAsked();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{'cabins':null}",
                "{'cabins':[null]}",
                "{'cabins':[{'cabin':'CARGO','columns':'ABC','firstRow':1,'lastRow':2}]}",
                "{'cabins':[{'cabin':'ECONOMY','columns':'AIC','firstRow':1,'lastRow':2}]}",
                "{'cabins':[{'cabin':'ECONOMY','columns':'ABC','firstRow':0,'lastRow':2}]}",
                "{'cabins':[{'cabin':'ECONOMY','columns':'ABC','firstRow':1,'lastRow':200}]}",
                "{'cabins':[{'cabin':'ECONOMY','columns':'ABC','firstRow':1}]}",
                "{'cabins':[{'cabin':'ECONOMY','columns':'ABC','firstRow':1,'lastRow':2,'missingSeats':['x']}]}",
                "{'cabins':[{'cabin':'ECONOMY','columns':'ABC','firstRow':1,'lastRow':2,'markings':[{'mark':'GOLDEN'}]}]}",
                "{'cabins':[{'cabin':'ECONOMY','columns':'ABC','firstRow':1,'lastRow':2,'markings':[{'rows':[1]}]}]}",
                "{'cabins':[],'colour':'blue'}"
            })
    void whatIsNoPlanDoesNotReachFlight(String body) throws Exception {
        String seen = body.length() > 2 ? body.replaceFirst("}$", ",'seen':'" + SEEN + "'}") : body;
        assertEquals(400, send(put(PATH, seen, SCOPE)).statusCode());
        assertNull(flight.lastAsked());
    }

    @Test
    void whoDoesNotSayWhatWasSeenDoesNotReachFlight() throws Exception {
        for (var seen : new String[] {PLAN.replace(SEEN, ""), PLAN.replace(SEEN, "x"), PLAN.replace("'seen'", "'saw'")})
            assertEquals(400, send(put(PATH, seen, SCOPE)).statusCode(), seen);
        for (var seen : new String[] {"", "&seen=", "&seen=x"})
            assertEquals(400, send(request(PATH + seen, SCOPE).DELETE().build()).statusCode(), seen);
        assertNull(flight.lastAsked());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?carrier=XF&aircraftType=320",
                "?carrier=12&aircraftType=320&configuration=Y6",
                "?carrier=XF&aircraftType=32&configuration=Y6",
                "?carrier=XF&aircraftType=320&configuration=Y6Q"
            })
    void whatIsNoEquipmentDoesNotReachFlight(String query) throws Exception {
        String path = "v1/seat-layouts" + query;
        assertEquals(400, send(get(path, SCOPE)).statusCode());
        assertEquals(400, send(put(path, PLAN, SCOPE)).statusCode());
        String delete = path + (query.isEmpty() ? "?" : "&") + "seen=" + SEEN;
        assertEquals(400, send(request(delete, SCOPE).DELETE().build()).statusCode());
        assertNull(flight.lastAsked());
    }

    @Test
    void withoutTheScopeNothingIsShownOrSet() throws Exception {
        String other = "operations.write";
        assertEquals(403, send(get(PATH, other)).statusCode());
        assertEquals(403, send(put(PATH, PLAN, other)).statusCode());
        assertEquals(403, send(request(PATH, other).DELETE().build()).statusCode());
        assertNull(flight.lastAsked());
    }

    private static void isOfTheEquipment(String path) {
        assertTrue(path.startsWith("/internal/v1/seat-layouts?"), path);
        for (var part : OF.substring(1).split("&")) assertTrue(path.contains(part), path);
    }

    private static HttpRequest put(String path, String body, String scope) {
        return request(path, scope)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')))
                .build();
    }
}
