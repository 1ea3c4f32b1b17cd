package io.fareline.platform.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;

/** One access token being described; {@link #text} is what goes behind {@code Bearer}. */
public final class TestToken {
    private static final JOSEObjectType ACCESS_TOKEN = new JOSEObjectType("at+jwt");
    private static final Duration LIFETIME = Duration.ofMinutes(10);
    private final TestTokens tokens;
    private String client = "test-client";
    private String audience = "fareline";
    private String issuer;
    private List<String> scopes = List.of();
    private Duration expiresIn = LIFETIME;
    private Duration validIn = Duration.ZERO;

    TestToken(TestTokens tokens) {
        this.tokens = tokens;
        this.issuer = tokens.issuer();
    }

    public TestToken client(String id) {
        this.client = id;
        return this;
    }

    public TestToken audience(String name) {
        this.audience = name;
        return this;
    }

    public TestToken issuer(String other) {
        this.issuer = other;
        return this;
    }

    public TestToken scopes(String... granted) {
        this.scopes = List.of(granted);
        return this;
    }

    /** From now; a negative duration makes a token that has already expired. */
    public TestToken expiresIn(Duration duration) {
        this.expiresIn = duration;
        return this;
    }

    /** From now; a positive duration makes a token that is not valid yet. */
    public TestToken validIn(Duration duration) {
        this.validIn = duration;
        return this;
    }

    /** What a service calls another with: audience and scope {@code internal}. */
    public TestToken service(String name) {
        return client(name).audience("internal").scopes("internal");
    }

    /** The signed token. */
    public String text() {
        return signed(header(JWSAlgorithm.RS256), signer(tokens.key()));
    }

    /** The value of an {@code Authorization} header. */
    public String bearer() {
        return "Bearer " + text();
    }

    /** Signed by somebody else's key under our key id. */
    public String forged() {
        return signed(header(JWSAlgorithm.RS256), signer(tokens.strangersKey()));
    }

    /** Signed by a key that is not published. */
    public String ofUnknownKey() {
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(ACCESS_TOKEN)
                .keyID("nobody-knows")
                .build();
        return signed(header, signer(tokens.strangersKey()));
    }

    /** Signed by HS256 with the published key as the secret. */
    public String ofWrongAlgorithm() {
        try {
            return signed(
                    header(JWSAlgorithm.HS256),
                    new MACSigner(tokens.key().toRSAPublicKey().getEncoded()));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Not signed at all: algorithm {@code none}. */
    public String unsigned() {
        return new PlainJWT(claims()).serialize();
    }

    /** A signed token whose claims were exchanged afterwards. */
    public String tampered() {
        var mine = text().split("\\.");
        var others = new TestToken(tokens)
                .client(client)
                .audience(audience)
                .scopes("everything.write")
                .text()
                .split("\\.");
        return mine[0] + "." + others[1] + "." + mine[2];
    }

    private JWSHeader header(JWSAlgorithm algorithm) {
        return new JWSHeader.Builder(algorithm)
                .type(ACCESS_TOKEN)
                .keyID(tokens.key().getKeyID())
                .build();
    }

    private JWTClaimsSet claims() {
        var now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject(client)
                .audience(audience)
                .issueTime(Date.from(
                        now.isBefore(now.plus(expiresIn))
                                ? now
                                : now.plus(expiresIn).minus(LIFETIME)))
                .notBeforeTime(validIn.isZero() ? null : Date.from(now.plus(validIn)))
                .expirationTime(Date.from(now.plus(expiresIn).plus(validIn)))
                .jwtID(UUID.randomUUID().toString())
                .claim("client_id", client)
                .claim("upn", client)
                .claim("scope", String.join(" ", scopes))
                .claim("groups", scopes)
                .build();
    }

    private String signed(JWSHeader header, JWSSigner signer) {
        try {
            var token = new SignedJWT(header, claims());
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("Cannot sign a test token", e);
        }
    }

    private static JWSSigner signer(RSAKey key) {
        try {
            return new RSASSASigner(key);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
