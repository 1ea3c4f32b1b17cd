package io.fareline.auth.token;

import static io.fareline.auth.token.Refusal.Reason.CLIENT_NOT_AUTHENTICATED;
import static io.fareline.auth.token.Refusal.Reason.MALFORMED_REQUEST;
import static io.fareline.auth.token.Refusal.Reason.SCOPE_NOT_ALLOWED;
import static io.fareline.auth.token.Refusal.Reason.UNSUPPORTED_GRANT_TYPE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestReaderTest {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String GRANT = "grant_type=client_credentials";
    private static final List<String> ACME = List.of(basic("acme:s3cret"));

    @Test
    void aRequestWithoutScopesAsksForAll() {
        var asked = RequestReader.read(new RequestParts(ACME, FORM, null, GRANT));
        assertEquals("acme", asked.clientId());
        assertEquals("s3cret", asked.secret().value());
        assertEquals(Set.of(), asked.scopes());
    }

    @ParameterizedTest
    @ValueSource(strings = {FORM + ";charset=UTF-8", "Application/X-WWW-Form-URLEncoded"})
    void theMediaTypeMayHaveParametersAndAnyCase(String contentType) {
        assertEquals(
                "acme",
                RequestReader.read(new RequestParts(ACME, contentType, null, GRANT))
                        .clientId());
    }

    @Test
    void scopesAreSeparatedBySpaces() {
        var asked = read(ACME, GRANT + "&scope=flights.read+bookings.read");
        assertEquals(Set.of("flights.read", "bookings.read"), asked.scopes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00", "+", "a.read++b.read", "a%22b", "a%5Cb", "%C3%A9", "a%0Ab"})
    void aScopeWithOtherCharactersIsNotAllowed(String scope) {
        assertRefused(SCOPE_NOT_ALLOWED, ACME, GRANT + "&scope=" + scope);
    }

    @Test
    void aParameterWithoutAValueCountsAsLeftOut() {
        assertEquals(Set.of(), read(ACME, GRANT + "&scope=").scopes());
    }

    @Test
    void idAndSecretAreDecodedAsTheRfcSays() {
        var asked = read(List.of(basic("ac%2Bme:s%3A+t")), GRANT);
        assertEquals("ac+me", asked.clientId());
        assertEquals("s: t", asked.secret().value());
    }

    @Test
    void theClientIdMayBeRepeatedInTheBodyWhenItIsTheSame() {
        assertEquals("acme", read(ACME, GRANT + "&client_id=acme").clientId());
        assertRefused(MALFORMED_REQUEST, ACME, GRANT + "&client_id=other");
    }

    @Test
    void anyQueryStringIsRefused() {
        var parts = new RequestParts(ACME, FORM, "client_secret=s3cret", GRANT);
        assertEquals(MALFORMED_REQUEST, refusal(parts).reason());
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/plain", "nonsense", ""})
    void anotherMediaTypeIsRefused(String contentType) {
        assertEquals(
                MALFORMED_REQUEST,
                refusal(new RequestParts(ACME, contentType, null, GRANT)).reason());
    }

    @Test
    void aMissingMediaTypeIsRefused() {
        assertEquals(
                MALFORMED_REQUEST,
                refusal(new RequestParts(ACME, null, null, GRANT)).reason());
    }

    @ParameterizedTest
    @ValueSource(strings = {"&grant_type=client_credentials", "&scope=a.read&scope=b.read", "&x=1&x=1"})
    void aRepeatedParameterIsRefused(String more) {
        assertRefused(MALFORMED_REQUEST, ACME, GRANT + more);
    }

    @ParameterizedTest
    @CsvSource({"grant_type=password", "grant_type=authorization_code&code=x", "grant_type=CLIENT_CREDENTIALS"})
    void anotherGrantIsUnsupported(String body) {
        assertRefused(UNSUPPORTED_GRANT_TYPE, ACME, body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "grant_type=", "scope=flights.read"})
    void aMissingGrantIsMalformed(String body) {
        assertRefused(MALFORMED_REQUEST, ACME, body);
    }

    @Test
    void withoutAnAuthorizationNobodyIsAuthenticated() {
        assertRefused(CLIENT_NOT_AUTHENTICATED, List.of(), GRANT);
        assertRefused(CLIENT_NOT_AUTHENTICATED, List.of(), GRANT + "&client_id=acme");
    }

    @Test
    void aSecretInTheBodyIsNoAuthentication() {
        assertRefused(CLIENT_NOT_AUTHENTICATED, List.of(), GRANT + "&client_id=acme&client_secret=s3cret");
    }

    @Test
    void twoWaysOfAuthenticationAreMalformed() {
        assertRefused(MALFORMED_REQUEST, ACME, GRANT + "&client_secret=s3cret");
        assertRefused(MALFORMED_REQUEST, ACME, GRANT + "&client_assertion=x");
        assertRefused(MALFORMED_REQUEST, List.of(ACME.getFirst(), ACME.getFirst()), GRANT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic", "Basic !!!", "Bearer abc", "Basic YWNtZQ==", "Basic YWNtZTo=", "Basic Og==", ""})
    void anUnreadableAuthorizationIsNoAuthentication(String header) {
        assertRefused(CLIENT_NOT_AUTHENTICATED, List.of(header), GRANT);
    }

    @Test
    void noTextOfARequestShowsItsSecret() {
        var parts = new RequestParts(ACME, FORM, null, GRANT + "&client_secret=s3cret");
        assertFalse(parts.toString().contains(ACME.getFirst()));
        assertFalse(read(ACME, GRANT).toString().contains("s3cret"));
        assertFalse(refusal(parts).getMessage().contains("s3cret"));
    }

    private static ClientCredentials read(List<String> authorization, String body) {
        return RequestReader.read(new RequestParts(authorization, FORM, null, body));
    }

    private static void assertRefused(Refusal.Reason reason, List<String> authorization, String body) {
        assertEquals(
                reason,
                refusal(new RequestParts(authorization, FORM, null, body)).reason());
    }

    private static Refusal refusal(RequestParts parts) {
        return assertThrows(Refusal.class, () -> RequestReader.read(parts));
    }

    private static String basic(String pair) {
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }
}
