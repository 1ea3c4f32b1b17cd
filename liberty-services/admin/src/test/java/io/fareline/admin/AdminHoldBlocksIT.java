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
class AdminHoldBlocksIT {
    private static final String PATH = "v1/hold-blocks";
    private static final String READ = "clients.read";
    private static final String WRITE = "clients.write";

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
    void aBlockReachesFlightAndLeavesAnEntry() throws Exception {
        flight.answers(200, "{\"client\":\"robot\",\"reason\":\"never pays\"}");
        var answer = send(put("robot", "{\"reason\":\"never pays\",\"until\":\"2099-01-01T00:00:00Z\"}", WRITE));
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals("robot", json(answer).getString("client"));
        var asked = flight.lastAsked();
        assertEquals("PUT /internal/v1/hold-blocks/robot", asked.method() + " " + asked.path());
        assertEquals("{\"reason\":\"never pays\",\"until\":\"2099-01-01T00:00:00Z\"}", asked.body());
        assertEquals("operator", asked.actingClient());
        var entry = newestEntry();
        assertEquals("operator BLOCK_CLIENT DONE", said(entry));
        assertEquals("client robot", entry.getString("subject"));
        assertEquals("until 2099-01-01T00:00:00Z", entry.getString("detail"));
    }

    @Test
    void liftingItLeavesAnEntryToo() throws Exception {
        flight.answers(204, "");
        var answer = send(request(PATH + "/robot", WRITE).DELETE().build());
        assertEquals(204, answer.statusCode(), answer.body());
        var asked = flight.lastAsked();
        assertEquals("DELETE /internal/v1/hold-blocks/robot", asked.method() + " " + asked.path());
        assertEquals("operator UNBLOCK_CLIENT DONE", said(newestEntry()));
    }

    @Test
    void whatFlightRefusesComesBackAndIsAudited() throws Exception {
        flight.answers(400, """
            {"type":"/problems/invalid-request","status":400,"code":"INVALID_REQUEST",
             "errors":[{"field":"until","rule":"must be in the future, by ten years at most"}]}\
            """);
        var answer = send(put("robot", "{\"reason\":\"x\",\"until\":\"2020-01-01T00:00:00Z\"}", WRITE));
        assertEquals(400, answer.statusCode(), answer.body());
        assertEquals(
                "until", json(answer).getJsonArray("errors").getJsonObject(0).getString("field"));
        assertEquals("operator BLOCK_CLIENT REFUSED", said(newestEntry()));
        flight.lastAsked();
    }

    @Test
    void theBlockedAreShown() throws Exception {
        flight.answers(200, "{\"blocks\":[{\"client\":\"robot\"}]}");
        var answer = send(get(PATH + "?limit=5&after=r", READ));
        assertEquals(
                "robot", json(answer).getJsonArray("blocks").getJsonObject(0).getString("client"));
        String asked = flight.lastAsked().path();
        assertTrue(asked.startsWith("/internal/v1/hold-blocks?"), asked);
        for (var part : new String[] {"limit=5", "after=r"}) assertTrue(asked.contains(part), asked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"reason\":\" \"}",
                "{\"reason\":\"two\\nlines\"}",
                "{\"reason\":\"x\",\"for\":\"ever\"}",
                "{\"reason\":\"x\",\"until\":\"soon\"}",
                "[]"
            })
    void whatIsNoBlockDoesNotReachFlight(String body) throws Exception {
        assertEquals(400, send(put("robot", body, WRITE)).statusCode());
        assertEquals(400, send(put("robot%20", "{\"reason\":\"x\"}", WRITE)).statusCode());
        assertNull(flight.lastAsked());
    }

    @Test
    void withoutTheScopeNothingIsShownOrBlocked() throws Exception {
        assertEquals(403, send(get(PATH, WRITE)).statusCode());
        assertEquals(403, send(put("robot", "{\"reason\":\"x\"}", READ)).statusCode());
        assertEquals(403, send(request(PATH + "/robot", READ).DELETE().build()).statusCode());
        assertNull(flight.lastAsked());
    }

    private static HttpRequest put(String client, String body, String scope) {
        return request(PATH + "/" + client, scope)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }
}
