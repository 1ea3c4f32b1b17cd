package io.fareline.auth.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.fareline.auth.AuthSettings;
import io.fareline.auth.client.Audience;
import io.fareline.auth.client.ClientId;
import io.fareline.auth.keys.SigningKeys;
import io.fareline.platform.service.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.UUID;

/** Makes access tokens of RFC 9068: RS256, type {@code at+jwt}, with the claims that Liberty's mpJwt reads. */
@ApplicationScoped
public class TokenSigner {
    private static final JOSEObjectType ACCESS_TOKEN = new JOSEObjectType("at+jwt");

    @Inject
    SigningKeys keys;

    @Inject
    AuthSettings settings;

    @Inject
    Ids ids;

    /** What a token says about its client. */
    record Subject(ClientId client, Audience audience, List<String> scopes) {}

    public IssuedToken sign(Subject subject, Instant now) {
        var id = ids.next();
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(ACCESS_TOKEN)
                .keyID(keys.signing().getKeyID())
                .build();
        var token = new SignedJWT(header, claims(subject, id, now.truncatedTo(ChronoUnit.SECONDS)));
        return new IssuedToken(signed(token, keys.signing()), settings.tokenLifetime(), subject.scopes());
    }

    private JWTClaimsSet claims(Subject subject, UUID id, Instant issuedAt) {
        String client = subject.client().value();
        return new JWTClaimsSet.Builder()
                .issuer(settings.issuer().toString())
                .subject(client)
                .audience(subject.audience().claim())
                .expirationTime(Date.from(issuedAt.plus(settings.tokenLifetime())))
                .issueTime(Date.from(issuedAt))
                .jwtID(id.toString())
                .claim("client_id", client)
                .claim("scope", String.join(" ", subject.scopes()))
                .claim("groups", subject.scopes())
                .claim("upn", client)
                .build();
    }

    private static String signed(SignedJWT token, RSAKey key) {
        try {
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException unexpected) {
            throw new IllegalStateException("the key signed when it was loaded", unexpected);
        }
    }
}
