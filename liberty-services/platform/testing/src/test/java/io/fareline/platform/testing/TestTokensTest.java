package io.fareline.platform.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class TestTokensTest {
    private static final TestTokens TOKENS = TestTokens.start();

    @AfterAll
    static void stop() {
        TOKENS.close();
    }

    @Test
    void aTokenIsSignedByThePublishedKeyAndSaysWhatWasAsked() throws Exception {
        var token = SignedJWT.parse(
                TOKENS.token().client("acme").scopes("a.read", "a.write").text());
        assertTrue(verifiedByPublishedKey(token));
        assertEquals("at+jwt", token.getHeader().getType().toString());
        var claims = token.getJWTClaimsSet();
        assertEquals("acme", claims.getSubject());
        assertEquals(List.of("fareline"), claims.getAudience());
        assertEquals("a.read a.write", claims.getStringClaim("scope"));
        assertEquals(List.of("a.read", "a.write"), claims.getStringListClaim("groups"));
        assertEquals(TOKENS.issuer(), claims.getIssuer());
    }

    @Test
    void noneOfTheBadOnesVerifies() throws Exception {
        assertFalse(verifiedByPublishedKey(SignedJWT.parse(TOKENS.token().forged())));
        assertFalse(verifiedByPublishedKey(SignedJWT.parse(TOKENS.token().tampered())));
        assertEquals(
                "nobody-knows",
                SignedJWT.parse(TOKENS.token().ofUnknownKey()).getHeader().getKeyID());
        assertEquals(
                "HS256",
                SignedJWT.parse(TOKENS.token().ofWrongAlgorithm())
                        .getHeader()
                        .getAlgorithm()
                        .getName());
        assertThrows(ParseException.class, () -> SignedJWT.parse(TOKENS.token().unsigned()));
    }

    @Test
    void aNegativeLifetimeMakesAnExpiredToken() throws Exception {
        var claims = SignedJWT.parse(
                        TOKENS.token().expiresIn(Duration.ofMinutes(-5)).text())
                .getJWTClaimsSet();
        assertTrue(claims.getExpirationTime().toInstant().isBefore(Instant.now()));
        assertTrue(claims.getIssueTime().before(claims.getExpirationTime()));
    }

    @Test
    void aServiceGetsItsOwnTokenForItsCredentialsOnly() throws Exception {
        var endpoint = URI.create(TOKENS.issuer() + "/oauth/token");
        var form = HttpRequest.BodyPublishers.ofString("grant_type=client_credentials");
        assertEquals(401, send(HttpRequest.newBuilder(endpoint).POST(form)).statusCode());
        var basic = "Basic " + Base64.getEncoder().encodeToString("booking:secret".getBytes());
        var answer = send(
                HttpRequest.newBuilder(endpoint).header("Authorization", basic).POST(form));
        assertEquals(200, answer.statusCode());
        var text = answer.body().replaceAll(".*\"access_token\":\"([^\"]+)\".*", "$1");
        var claims = SignedJWT.parse(text).getJWTClaimsSet();
        assertEquals("booking", claims.getSubject());
        assertEquals(List.of("internal"), claims.getAudience());
    }

    @Test
    void afterARotationTheFormerKeyIsStillPublished() throws Exception {
        try (var tokens = TestTokens.start()) {
            var former = SignedJWT.parse(tokens.token().text());
            tokens.rotate();
            var now = SignedJWT.parse(tokens.token().text());
            assertNotEquals(former.getHeader().getKeyID(), now.getHeader().getKeyID());
            assertTrue(verified(tokens, former));
            assertTrue(verified(tokens, now));
            assertFalse(verified(tokens, SignedJWT.parse(tokens.token().forged())));
        }
    }

    @Test
    void whoAsksForTheKeySetOnceMoreThanIsAnsweredHangs() throws Exception {
        try (var tokens = TestTokens.start()) {
            tokens.answerKeySet(1);
            var request = HttpRequest.newBuilder(tokens.jwksUri()).timeout(Duration.ofSeconds(1));
            assertEquals(200, send(request).statusCode());
            assertThrows(HttpTimeoutException.class, () -> send(request));
            tokens.answerKeySet(Integer.MAX_VALUE);
            assertEquals(200, send(request).statusCode());
        }
    }

    private static boolean verifiedByPublishedKey(SignedJWT token) throws Exception {
        return verified(TOKENS, token);
    }

    private static boolean verified(TestTokens tokens, SignedJWT token) throws Exception {
        var keys = JWKSet.parse(send(HttpRequest.newBuilder(tokens.jwksUri())).body());
        var key = keys.getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey();
        assertFalse(key.isPrivate());
        return token.verify(new RSASSAVerifier(key));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
