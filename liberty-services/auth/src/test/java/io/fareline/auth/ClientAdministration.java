package io.fareline.auth;

import static io.fareline.auth.AuthCalls.asRoot;
import static io.fareline.auth.AuthCalls.askToken;
import static io.fareline.auth.AuthCalls.assertProblem;
import static io.fareline.auth.AuthCalls.delete;
import static io.fareline.auth.AuthCalls.issueSecret;
import static io.fareline.auth.AuthCalls.json;
import static io.fareline.auth.AuthCalls.register;
import static io.fareline.auth.AuthCalls.registered;
import static io.fareline.auth.AuthCalls.send;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.TreeSet;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The administration of API clients, asked over HTTP. */
interface ClientAdministration {
    @Test
    @RunAsClient
    default void aRegisteredClientGetsTokensAndItsSecretIsShownOnce() {
        var answer = send(register("once", "{\"name\":\"Acme\",\"scopes\":[\"flights.read\"]}"));
        assertEquals(201, answer.statusCode(), answer.body());
        assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElseThrow());
        var secret = json(answer).getString("clientSecret");
        assertEquals(200, askToken(id(json(answer)), secret).statusCode());
        var location = answer.headers().firstValue("Location").orElseThrow();
        var shown = send(asRoot(location));
        assertEquals("Acme", json(shown).getString("name"));
        assertTrue(shown.headers().firstValue("ETag").isPresent());
        assertFalse(shown.body().contains(secret));
    }

    @Test
    @RunAsClient
    default void aRetriedRegistrationGetsTheSameBytesWithTheSameSecret() {
        var body = "{\"name\":\"Acme\",\"scopes\":[\"flights.read\"]}";
        var first = send(register("retried", body));
        var second = send(register("retried", body));
        assertEquals(201, second.statusCode());
        assertEquals(first.body(), second.body());
        assertEquals("true", second.headers().firstValue("Idempotency-Replayed").orElseThrow());
        assertEquals(first.headers().firstValue("Location"), second.headers().firstValue("Location"));
        assertEquals("no-store", second.headers().firstValue("Cache-Control").orElseThrow());
        var client = json(first);
        assertEquals(200, askToken(id(client), client.getString("clientSecret")).statusCode());
        assertEquals(
                1,
                json(send(asRoot("v1/api-clients/" + id(client))))
                        .getJsonArray("secrets")
                        .size());
    }

    @Test
    @RunAsClient
    default void theSameKeyForAnotherClientIs422() {
        registered("reused");
        assertProblem(
                422,
                "IDEMPOTENCY_KEY_REUSED",
                send(register("reused", "{\"name\":\"B\",\"scopes\":[\"flights.read\"]}")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            INVALID_REQUEST     | {"name":"A","scopes":["flights.read"],"audience":"internal"}
            INVALID_REQUEST     | {"name":" ","scopes":["flights.read"]}
            INVALID_REQUEST     | {"name":"A\\u0000","scopes":["flights.read"]}
            INVALID_REQUEST     | {"name":"A","scopes":[]}
            INVALID_REQUEST     | {"name":"A","scopes":[null]}
            INVALID_REQUEST     | {"name":"A"}
            INVALID_REQUEST     | {"name":"A","scopes":"flights.read"}
            INVALID_REQUEST     | no json
            SCOPE_NOT_GRANTABLE | {"name":"A","scopes":["internal"]}
            SCOPE_NOT_GRANTABLE | {"name":"A","scopes":["flights.read","clients.write"]}
            SCOPE_NOT_GRANTABLE | {"name":"A","scopes":["planes.fly"]}
            """)
    @RunAsClient
    default void aWrongRegistrationIs400(String code, String body) {
        assertProblem(400, code, send(register("wrong " + Integer.toHexString(body.hashCode()), body)));
    }

    @Test
    @RunAsClient
    default void anUnsafeRequestNeedsItsKey() {
        var body = BodyPublishers.ofString("{\"name\":\"A\",\"scopes\":[\"flights.read\"]}");
        var without = asRoot("v1/api-clients")
                .header("Content-Type", "application/json")
                .POST(body);
        assertProblem(400, "IDEMPOTENCY_KEY_REQUIRED", send(without));
        assertProblem(
                400,
                "IDEMPOTENCY_KEY_MALFORMED",
                send(register("k".repeat(256), "{\"name\":\"A\",\"scopes\":[\"a.b\"]}")));
    }

    @Test
    @RunAsClient
    default void aSecretIsReplacedWithoutAnInterruption() {
        var client = registered("rotated");
        var next = issueSecret(id(client), "rotation-1");
        assertEquals(201, next.statusCode(), next.body());
        assertEquals(200, askToken(id(client), client.getString("clientSecret")).statusCode());
        assertEquals(
                200, askToken(id(client), json(next).getString("clientSecret")).statusCode());
        assertProblem(409, "TWO_SECRETS_LIVE", issueSecret(id(client), "rotation-2"));

        var path = "v1/api-clients/" + id(client) + "/secrets/" + client.getString("secretId");
        assertEquals(204, delete(path).statusCode());
        assertEquals(401, askToken(id(client), client.getString("clientSecret")).statusCode());
        assertProblem(409, "TWO_SECRETS_LIVE", issueSecret(id(client), "rotation-2"));
        var third = issueSecret(id(client), "rotation-3");
        assertEquals(201, third.statusCode());
        assertEquals(third.body(), issueSecret(id(client), "rotation-3").body());
        assertProblem(404, "NO_SUCH_SECRET", delete(path));
        assertProblem(400, "INVALID_REQUEST", delete("v1/api-clients/" + id(client) + "/secrets/1"));
    }

    @Test
    @RunAsClient
    default void aDisabledClientGetsNoTokenAndNoSecret() {
        var client = registered("disabled");
        var path = "v1/api-clients/" + id(client);
        assertEquals(204, delete(path).statusCode());
        assertEquals(204, delete(path).statusCode());
        assertEquals("DISABLED", json(send(asRoot(path))).getString("state"));
        assertEquals(401, askToken(id(client), client.getString("clientSecret")).statusCode());
        assertProblem(409, "CLIENT_DISABLED", issueSecret(id(client), "late"));
    }

    @Test
    @RunAsClient
    default void clientsOfTheInsideDoNotShow() {
        assertProblem(404, "NO_SUCH_CLIENT", send(asRoot("v1/api-clients/booking")));
        assertProblem(404, "NO_SUCH_CLIENT", delete("v1/api-clients/booking"));
        assertProblem(404, "NO_SUCH_CLIENT", issueSecret("booking", "inside"));
        assertProblem(404, "NO_SUCH_CLIENT", send(asRoot("v1/api-clients/nobody")));
        assertProblem(400, "INVALID_REQUEST", send(asRoot("v1/api-clients/-no-id")));
        assertEquals(400, send(asRoot("v1/api-clients/%00")).statusCode());
        assertProblem(409, "CLIENT_MANAGED_BY_CONFIGURATION", issueSecret("reader", "configured"));
    }

    @Test
    @RunAsClient
    default void pagesHaveEveryClientOnce() {
        for (int client = 0; client < 5; client++) registered("page-" + client);
        var seen = new ArrayList<String>();
        var path = "v1/api-clients?limit=2";
        for (var next = ""; next != null; ) {
            var page = json(send(asRoot(path + next)));
            page.getJsonArray("items").getValuesAs(JsonObject.class).forEach(item -> seen.add(id(item)));
            next = page.containsKey("next") ? "&after=" + page.getString("next") : null;
        }
        assertEquals(new ArrayList<>(new TreeSet<>(seen)), seen);
        assertTrue(seen.contains("root") && seen.size() >= 7, seen::toString);
        assertFalse(seen.contains("booking"));
    }

    @ParameterizedTest
    @CsvSource({"limit=0", "limit=201", "limit=x", "after=%00", "after=-"})
    @RunAsClient
    default void aWrongPageIs400(String query) {
        assertProblem(400, "INVALID_REQUEST", send(asRoot("v1/api-clients?" + query)));
    }

    private static String id(JsonObject client) {
        return client.getString("clientId");
    }
}
