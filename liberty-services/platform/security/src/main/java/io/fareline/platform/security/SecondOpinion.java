package io.fareline.platform.security;

import io.fareline.platform.service.Configuration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/**
 * Looks once more at a token that the server has refused: is it good after all, so that the trouble is ours? It lets nobody
 * in. It is no milder than the server's mpJwt is set, and stricter about the end of a token.
 */
@ApplicationScoped
class SecondOpinion {
    private static final Set<String> AUDIENCES = Set.of("fareline", "internal");

    /** As the server's {@code clockSkew}. */
    private static final long SKEW_SECONDS = 30;

    @Inject
    KnownKeys keys;

    @Inject
    Configuration configuration;

    @Inject
    Clock clock;

    boolean isGood(String token) {
        var parts = token.split("\\.", -1);
        String keyId = KeyFilter.keyId(token);
        JsonObject key = keyId == null ? null : keys.named(keyId);
        if (key == null || parts.length != 3) return false;
        try {
            // What is not signed by auth is not parsed any further: it may nest deeper than a parser bears.
            return isAccessToken(json(parts[0])) && isSignedBy(key, parts) && isValidNow(json(parts[1]));
        } catch (GeneralSecurityException | JsonException | IllegalArgumentException | ClassCastException malformed) {
            return false;
        }
    }

    private static boolean isAccessToken(JsonObject header) {
        return "RS256".equals(header.getString("alg", "")) && "at+jwt".equals(header.getString("typ", ""));
    }

    private static boolean isSignedBy(JsonObject key, String[] parts) throws GeneralSecurityException {
        PublicKey publicKey = KeyFactory.getInstance("RSA")
                .generatePublic(new RSAPublicKeySpec(number(key.getString("n", "")), number(key.getString("e", ""))));
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(publicKey);
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
    }

    private boolean isValidNow(JsonObject claims) {
        long now = clock.instant().getEpochSecond();
        return configuration.text("fareline.auth.issuer").equals(claims.getString("iss", ""))
                && audience(claims).stream().anyMatch(AUDIENCES::contains)
                && now < seconds(claims, "exp", Long.MIN_VALUE)
                && seconds(claims, "nbf", Long.MIN_VALUE) <= now + SKEW_SECONDS
                && seconds(claims, "iat", Long.MAX_VALUE) <= now + SKEW_SECONDS;
    }

    private static long seconds(JsonObject claims, String name, long otherwise) {
        return claims.containsKey(name) ? claims.getJsonNumber(name).longValue() : otherwise;
    }

    private static List<String> audience(JsonObject claims) {
        JsonValue audience = claims.getOrDefault("aud", JsonValue.EMPTY_JSON_ARRAY);
        if (audience instanceof JsonString one) return List.of(one.getString());
        return audience.asJsonArray().getValuesAs(JsonString::getString);
    }

    private static BigInteger number(String encoded) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(encoded));
    }

    private static JsonObject json(String part) {
        try (var reader = Json.createReader(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(part)))) {
            return reader.readObject();
        }
    }
}
