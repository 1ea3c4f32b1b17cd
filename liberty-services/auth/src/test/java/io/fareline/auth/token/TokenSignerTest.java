package io.fareline.auth.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import io.fareline.auth.SettingsFixture;
import io.fareline.auth.client.Audience;
import io.fareline.auth.client.ClientId;
import io.fareline.auth.keys.Keys;
import io.fareline.platform.service.Ids;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TokenSignerTest {
    private static final Instant NOW = Instant.parse("2030-03-01T12:00:00.987Z");
    private final TokenSigner signer = signer();

    @Test
    void aTokenSaysWhatRfc9068AndMpJwtAskFor() throws Exception {
        var token = SignedJWT.parse(
                sign(Audience.FARELINE, "bookings.read", "flights.read").value());
        assertEquals("at+jwt", token.getHeader().getType().getType());
        assertEquals("RS256", token.getHeader().getAlgorithm().getName());
        assertEquals("first", token.getHeader().getKeyID());
        var claims = token.getJWTClaimsSet();
        assertEquals("https://auth.example", claims.getIssuer());
        assertEquals("acme", claims.getSubject());
        assertEquals("acme", claims.getStringClaim("client_id"));
        assertEquals("acme", claims.getStringClaim("upn"));
        assertEquals(List.of("fareline"), claims.getAudience());
        assertEquals("bookings.read flights.read", claims.getStringClaim("scope"));
        assertEquals(List.of("bookings.read", "flights.read"), claims.getStringListClaim("groups"));
    }

    @Test
    void timesAreWholeSecondsAndTheLifetimeIsWhatTheClientIsTold() throws Exception {
        var issued = sign(Audience.FARELINE, "flights.read");
        var claims = SignedJWT.parse(issued.value()).getJWTClaimsSet();
        assertEquals(Date.from(Instant.parse("2030-03-01T12:00:00Z")), claims.getIssueTime());
        assertEquals(Date.from(Instant.parse("2030-03-01T12:10:00Z")), claims.getExpirationTime());
        assertTrue(issued.toJson().contains("\"expires_in\":600"), issued.toJson());
    }

    @Test
    void aServicesTokenIsForTheInsideOnly() throws Exception {
        var claims =
                SignedJWT.parse(sign(Audience.INTERNAL, "internal").value()).getJWTClaimsSet();
        assertEquals(List.of("internal"), claims.getAudience());
        assertEquals(List.of("internal"), claims.getStringListClaim("groups"));
    }

    @Test
    void thePublishedKeyVerifiesIt() throws Exception {
        var token = SignedJWT.parse(sign(Audience.FARELINE, "flights.read").value());
        assertTrue(token.verify(new RSASSAVerifier(Keys.publicKey())));
    }

    @Test
    void twoTokensHaveTwoIds() throws Exception {
        var one = SignedJWT.parse(sign(Audience.FARELINE, "flights.read").value());
        var other = SignedJWT.parse(sign(Audience.FARELINE, "flights.read").value());
        assertFalse(
                one.getJWTClaimsSet().getJWTID().equals(other.getJWTClaimsSet().getJWTID()));
    }

    @Test
    void noTextShowsTheToken() {
        var issued = sign(Audience.FARELINE, "flights.read");
        assertFalse(issued.toString().contains(issued.value()));
    }

    private IssuedToken sign(Audience audience, String... scopes) {
        return signer.sign(new TokenSigner.Subject(new ClientId("acme"), audience, List.of(scopes)), NOW);
    }

    private static TokenSigner signer() {
        var signer = new TokenSigner();
        signer.keys = Keys.loaded();
        signer.settings = SettingsFixture.settings(Map.of());
        signer.ids = new Ids();
        return signer;
    }
}
