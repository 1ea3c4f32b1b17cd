package io.fareline.auth.keys;

import static io.fareline.auth.keys.Keys.FIRST;
import static io.fareline.auth.keys.Keys.SECOND;
import static io.fareline.auth.keys.Keys.privateSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.OctetSequenceKeyGenerator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeySetTest {
    @Test
    void theFirstKeySignsAndAllArePublished() throws Exception {
        var keys = KeySet.parse(privateSet(FIRST, SECOND));
        assertEquals("first", keys.signing().getKeyID());
        var published = JWKSet.parse(keys.published()).getKeys();
        assertEquals(
                List.of("first", "second"),
                published.stream().map(key -> key.getKeyID()).toList());
    }

    @Test
    void noPrivatePartIsPublished() throws Exception {
        var json = KeySet.parse(privateSet(FIRST, SECOND)).published();
        for (var key : JWKSet.parse(json).getKeys()) {
            assertFalse(key.isPrivate());
            assertEquals(JWSAlgorithm.RS256, key.getAlgorithm());
            assertEquals(KeyUse.SIGNATURE, key.getKeyUse());
        }
        assertFalse(json.contains(FIRST.getPrivateExponent().toString()));
        assertFalse(json.contains(FIRST.getFirstPrimeFactor().toString()));
    }

    @Test
    void aRetiredKeyNeedsNoPrivatePart() {
        var json = new JWKSet(List.of(FIRST, SECOND.toPublicJWK())).toString(false);
        assertEquals(2, KeySet.parse(json).all().size());
    }

    @Test
    void theKeyThatSignsNeedsItsPrivatePart() {
        assertRefused("private key", new JWKSet(List.of(FIRST.toPublicJWK(), SECOND)).toString(false));
    }

    @Test
    void halvesThatDoNotBelongTogetherAreFound() {
        var mixed = new RSAKey.Builder(FIRST.getModulus(), FIRST.getPublicExponent())
                .privateExponent(SECOND.getPrivateExponent())
                .keyID("mixed")
                .build();
        assertRefused("must begin with a key", privateSet(mixed));
    }

    @Test
    void shortKeysAreRefused() {
        assertRefused("2048 bits", privateSet(Keys.rsa("short", 1024)));
    }

    @Test
    void aKeyNeedsAnIdOfItsOwn() {
        assertRefused("(kid)", privateSet(new RSAKey.Builder(FIRST).keyID(null).build()));
        assertRefused("(kid)", privateSet(new RSAKey.Builder(FIRST).keyID("a b").build()));
        assertRefused(
                "(kid)",
                privateSet(FIRST, new RSAKey.Builder(SECOND).keyID("first").build()));
    }

    @Test
    void keysOfAnotherKindOrForAnotherUseAreRefused() throws Exception {
        assertRefused(
                "RSA keys only",
                privateSet(new ECKeyGenerator(Curve.P_256).keyID("ec").generate()));
        assertRefused(
                "RSA keys only",
                privateSet(new OctetSequenceKeyGenerator(256).keyID("mac").generate()));
        assertRefused(
                "RS256",
                privateSet(
                        new RSAKey.Builder(FIRST).algorithm(JWSAlgorithm.PS256).build()));
        assertRefused(
                "signatures",
                privateSet(new RSAKey.Builder(FIRST).keyUse(KeyUse.ENCRYPTION).build()));
    }

    @Test
    void aSetHasOneToEightKeys() {
        assertRefused("1 to 8", "{\"keys\":[]}");
        assertEquals(8, KeySet.parse(copies(8)).all().size());
        assertRefused("1 to 8", copies(9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{\"kty\":\"RSA\"}", "{\"keys\":[{\"kty\":\"RSA\",\"d\":\"verysecret\"}]}"})
    void whatIsNoKeySetIsRefusedWithoutShowingIt(String json) {
        assertRefused("JWK set", json);
    }

    private static void assertRefused(String rule, String json) {
        var refused = assertThrows(IllegalArgumentException.class, () -> KeySet.parse(json));
        assertTrue(refused.getMessage().contains(rule), refused.getMessage());
        assertFalse(refused.getMessage().contains("verysecret"));
    }

    private static String copies(int count) {
        var keys = new RSAKey[count];
        for (int i = 0; i < count; i++)
            keys[i] = new RSAKey.Builder(FIRST).keyID("k" + i).build();
        return privateSet(keys);
    }
}
