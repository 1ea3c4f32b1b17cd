package io.fareline.runner.secret;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.time.LocalDate;

/** The private key set with which auth signs tokens, as JSON. */
public final class SigningKeys {
    private static final int KEY_BITS = 2048;

    private SigningKeys() {}

    /** A set of one new RSA key, named after the day on which it was made. */
    public static String generate(LocalDate today) {
        try {
            var key = new RSAKeyGenerator(KEY_BITS)
                    .keyID("laptop-" + today)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
            return new JWKSet(key).toString(false);
        } catch (JOSEException e) {
            throw new IllegalStateException("This Java makes no RSA keys", e);
        }
    }
}
