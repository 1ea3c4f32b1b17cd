package io.fareline.auth;

import static io.fareline.auth.AuthCalls.assertProblem;
import static io.fareline.auth.AuthCalls.request;
import static io.fareline.auth.AuthCalls.secretOf;
import static io.fareline.auth.AuthCalls.send;
import static io.fareline.auth.AuthCalls.tokenOf;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fareline.platform.testing.ServiceUnderTest;
import java.time.Duration;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** What opens the administration of API clients, and what does not. */
interface Access {
    @Test
    @RunAsClient
    default void onlyAGoodTokenWithTheScopeOpens() {
        assertEquals(401, send(request("v1/api-clients")).statusCode());
        var good = ServiceUnderTest.tokens().token().issuer(AuthCalls.issuer()).scopes("clients.read");
        assertEquals(200, statusWith(good.text()));
        assertEquals(401, statusWith(good.forged()));
        assertEquals(401, statusWith(good.ofUnknownKey()));
        assertEquals(401, statusWith(good.ofWrongAlgorithm()));
        assertEquals(401, statusWith(good.unsigned()));
        assertEquals(401, statusWith("no.token.atall"));
        assertEquals(403, statusWith(good.scopes("flights.read").text()));
    }

    @Test
    @RunAsClient
    default void aGoodSignatureIsNotEnough() {
        var token = ServiceUnderTest.tokens().token().issuer(AuthCalls.issuer()).scopes("clients.read");
        assertEquals(401, statusWith(token.tampered()));
        assertEquals(401, statusWith(token.audience("elsewhere").text()));
        assertEquals(403, statusWith(token.audience("internal").text()));
        assertEquals(200, statusWith(token.audience("fareline").text()));
        assertEquals(401, statusWith(token.expiresIn(Duration.ofMinutes(-5)).text()));
        assertEquals(
                401,
                statusWith(token.expiresIn(Duration.ofMinutes(5))
                        .issuer("https://else")
                        .text()));
    }

    @Test
    @RunAsClient
    default void readingIsNotWriting() {
        var token = tokenOf("reader", secretOf("reader"));
        var attempt = request("v1/api-clients/reader")
                .header("Authorization", "Bearer " + token)
                .DELETE();
        assertProblem(403, "FORBIDDEN", send(attempt));
    }

    private static int statusWith(String token) {
        return send(request("v1/api-clients").header("Authorization", "Bearer " + token))
                .statusCode();
    }
}
