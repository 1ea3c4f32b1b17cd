package io.fareline.auth;

import static io.fareline.auth.AuthCalls.GRANT;
import static io.fareline.auth.AuthCalls.askToken;
import static io.fareline.auth.AuthCalls.json;
import static io.fareline.auth.AuthCalls.request;
import static io.fareline.auth.AuthCalls.secretOf;
import static io.fareline.auth.AuthCalls.send;
import static io.fareline.auth.AuthCalls.tokenOf;
import static io.fareline.auth.AuthCalls.tokenRequest;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.as.AuthorizationServerMetadata;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The token endpoint and what is published beside it, asked over HTTP. */
interface TokenEndpoint {
    String FORM = "application/x-www-form-urlencoded";

    @Test
    @RunAsClient
    default void aTokenIsVerifiedByThePublishedKeys() throws Exception {
        var token = SignedJWT.parse(tokenOf("root", secretOf("root")));
        var keys = JWKSet.parse(send(request("oauth/jwks")).body());
        var key = keys.getKeyByKeyId(token.getHeader().getKeyID());
        assertTrue(token.verify(new RSASSAVerifier(key.toRSAKey())));
        assertEquals(AuthCalls.issuer(), token.getJWTClaimsSet().getIssuer());
        assertEquals(List.of("fareline"), token.getJWTClaimsSet().getAudience());
    }

    @Test
    @RunAsClient
    default void theAnswerIsThatOfRfc6749AndMayNotBeKept() {
        var answer = askToken("root", secretOf("root"));
        assertEquals(200, answer.statusCode());
        assertEquals("no-store", header(answer, "Cache-Control"));
        assertEquals("Bearer", json(answer).getString("token_type"));
        assertEquals(600, json(answer).getInt("expires_in"));
        assertEquals("clients.read clients.write flights.read", json(answer).getString("scope"));
    }

    @Test
    @RunAsClient
    default void aClientMayAskForLess() throws Exception {
        var answer = send(tokenRequest("root", secretOf("root"), GRANT + "&scope=flights.read"));
        assertEquals("flights.read", json(answer).getString("scope"));
        var token = SignedJWT.parse(json(answer).getString("access_token"));
        assertEquals(List.of("flights.read"), token.getJWTClaimsSet().getStringListClaim("groups"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bookings.write", "flights.read+bookings.write", "internal", "%00"})
    @RunAsClient
    default void aClientMayNotAskForMore(String scope) {
        assertError(400, "invalid_scope", send(tokenRequest("root", secretOf("root"), GRANT + "&scope=" + scope)));
    }

    @Test
    @RunAsClient
    default void aServiceGetsATokenForTheInside() throws Exception {
        var token = SignedJWT.parse(tokenOf("booking", secretOf("booking")));
        assertEquals(List.of("internal"), token.getJWTClaimsSet().getAudience());
        assertEquals(List.of("internal"), token.getJWTClaimsSet().getStringListClaim("groups"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "no body", "%00", "a%0Aforged"})
    @RunAsClient
    default void anUnknownClientIsChallenged(String client) {
        var answer = askToken(client, "secret");
        assertError(401, "invalid_client", answer);
        assertTrue(header(answer, "WWW-Authenticate").startsWith("Basic realm="));
    }

    @Test
    @RunAsClient
    default void failuresSlowDownTheOneWhoFailsAndNobodyElse() {
        for (int failure = 1; failure <= 3; failure++) {
            assertEquals(401, send(failingFrom("192.0.2.1")).statusCode());
        }
        var limited = send(failingFrom("192.0.2.1"));
        assertError(429, "invalid_client", limited);
        assertTrue(Integer.parseInt(header(limited, "Retry-After")) >= 1);
        assertEquals(401, send(failingFrom("192.0.2.2")).statusCode());
        var right = tokenRequest("reader", secretOf("reader"), GRANT).header("X-Forwarded-For", "192.0.2.1");
        assertEquals(200, send(right).statusCode(), "the same wrong secret is no guess");
    }

    @Test
    @RunAsClient
    default void whoGuessesIsLookedAtNoMoreWhateverTheClient() {
        for (var client : List.of("reader", "nobody")) {
            for (int guess = 1; guess <= 3; guess++)
                assertEquals(
                        401, send(tried(client, "guess " + guess, "192.0.2.7")).statusCode());
            assertError(429, "invalid_client", send(tried(client, "guess 4", "192.0.2.7")));
        }
        var blocked = send(tried("reader", secretOf("reader"), "192.0.2.7"));
        assertError(429, "invalid_client", blocked);
        assertEquals(
                send(tried("nobody", "guess 5", "192.0.2.7")).body(), blocked.body(), "nobody learns who is there");
        assertEquals(200, send(tried("reader", secretOf("reader"), "192.0.2.8")).statusCode());
        assertEquals(200, askToken("reader", secretOf("reader")).statusCode(), "nor inside the mesh");
    }

    @Test
    @RunAsClient
    default void aClientMayHaveSoManyTokensAndAStrangerUsesUpNoneOfThem() {
        for (int guess = 1; guess <= 20; guess++) send(tried("hasty", "guess " + guess, "192.0.2.9"));
        int issued = 0;
        HttpResponse<String> last;
        while ((last = askToken("hasty", secretOf("hasty"))).statusCode() == 200 && issued < 1_000) issued++;
        assertError(429, "temporarily_unavailable", last);
        assertTrue(Integer.parseInt(header(last, "Retry-After")) >= 1);
        assertTrue(issued >= 300, "only " + issued);
        assertEquals(200, askToken("reader", secretOf("reader")).statusCode());
        assertEquals(401, send(tried("hasty", "wrong", "192.0.2.10")).statusCode(), "a stranger learns nothing of it");
    }

    @Test
    @RunAsClient
    default void aSecretInTheQueryStringIsRefused() {
        var answer = send(request("oauth/token?client_id=root&client_secret=" + secretOf("root"))
                .header("Content-Type", FORM)
                .POST(BodyPublishers.ofString(GRANT)));
        assertError(400, "invalid_request", answer);
        assertFalse(answer.body().contains(secretOf("root")));
    }

    @Test
    @RunAsClient
    default void aMissingAuthorizationIs401() {
        var answer = send(request("oauth/token").header("Content-Type", FORM).POST(BodyPublishers.ofString(GRANT)));
        assertError(401, "invalid_client", answer);
    }

    @Test
    @RunAsClient
    default void aGoodTokenIsNoAuthorizationToAskForOne() {
        var answer = send(request("oauth/token")
                .header("Content-Type", FORM)
                .header("Authorization", "Bearer " + tokenOf("root", secretOf("root")))
                .POST(BodyPublishers.ofString(GRANT)));
        assertError(401, "invalid_client", answer);
    }

    @Test
    @RunAsClient
    default void malformedRequestsAre400() {
        var repeated = GRANT + "&" + GRANT;
        assertError(400, "invalid_request", send(tokenRequest("root", secretOf("root"), repeated)));
        assertError(400, "invalid_request", send(tokenRequest("root", secretOf("root"), "")));
        var grant = "grant_type=password&username=u&password=p";
        assertError(400, "unsupported_grant_type", send(tokenRequest("root", secretOf("root"), grant)));
        var json = request("oauth/token")
                .header("Authorization", AuthCalls.basic("root", secretOf("root")))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}"));
        assertError(400, "invalid_request", send(json));
    }

    @Test
    @RunAsClient
    default void aBodyOverTheLimitAndAWrongMethodAreProblems() {
        var large = send(tokenRequest("root", secretOf("root"), GRANT + "&x=" + "y".repeat(70_000)));
        assertEquals(413, large.statusCode());
        assertEquals("BODY_TOO_LARGE", json(large).getString("code"));
        var get = send(request("oauth/token"));
        assertEquals(405, get.statusCode());
        assertEquals("METHOD_NOT_ALLOWED", json(get).getString("code"));
    }

    @Test
    @RunAsClient
    default void theKeysCanBeCachedAndAskedForAgain() {
        var first = send(request("oauth/jwks"));
        assertEquals("public, max-age=60", header(first, "Cache-Control"));
        assertFalse(first.body().contains("\"d\""));
        var again = send(request("oauth/jwks").header("If-None-Match", header(first, "ETag")));
        assertEquals(304, again.statusCode());
        assertEquals("", again.body());
        assertEquals(
                200,
                send(request("oauth/jwks").header("If-None-Match", "\"other\"")).statusCode());
    }

    @Test
    @RunAsClient
    default void bothWellKnownPathsLeadToTheSameAddresses() throws Exception {
        var openId = OIDCProviderMetadata.parse(
                send(request(".well-known/openid-configuration")).body());
        var oauth = AuthorizationServerMetadata.parse(
                send(request(".well-known/oauth-authorization-server")).body());
        assertEquals(AuthCalls.issuer(), openId.getIssuer().getValue());
        assertEquals(AuthCalls.at("oauth/jwks"), openId.getJWKSetURI());
        assertEquals(AuthCalls.at("oauth/token"), oauth.getTokenEndpointURI());
    }

    private static java.net.http.HttpRequest.Builder failingFrom(String address) {
        return tried("reader", "wrong", address);
    }

    private static java.net.http.HttpRequest.Builder tried(String client, String secret, String address) {
        return tokenRequest(client, secret, GRANT).header("X-Forwarded-For", address);
    }

    private static void assertError(int status, String error, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals(error, json(answer).getString("error"));
        assertEquals("no-store", header(answer, "Cache-Control"));
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("absent");
    }
}
