package io.fareline.auth.keys;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.util.List;

/** Keys for tests, made once since that takes time. */
public final class Keys {
    static final RSAKey FIRST = rsa("first", 2048);
    static final RSAKey SECOND = rsa("second", 2048);

    private Keys() {}

    static RSAKey rsa(String id, int bits) {
        try {
            return new RSAKeyGenerator(bits, true).keyID(id).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String privateSet(JWK... keys) {
        return new JWKSet(List.of(keys)).toString(false);
    }

    /** Signing keys as they are after a start with {@code FIRST}. */
    public static SigningKeys loaded() {
        var keys = new SigningKeys();
        keys.load(privateSet(FIRST));
        return keys;
    }

    public static RSAKey publicKey() {
        return FIRST.toPublicJWK();
    }
}
