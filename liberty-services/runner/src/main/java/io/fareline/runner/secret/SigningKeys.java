package io.fareline.runner.secret;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.text.ParseException;
import java.time.LocalDate;
import java.util.List;

/** The private key set with which auth signs tokens, as JSON. */
public final class SigningKeys {
    private static final int KEY_BITS = 2048;

    private SigningKeys() {}

    /** A set of one new RSA key, named after the day on which it was made. */
    public static String generate(LocalDate today) {
        return written(List.of(key("laptop-" + today)));
    }

    /** The set with a new key at its end, which is published and does not sign yet. The keys before the signing one go. */
    public static String withNext(String set, LocalDate today) {
        var signing = keys(set).getFirst();
        var id = "laptop-" + today;
        // Several on one day are told apart by a number.
        for (int number = 2; id.equals(signing.getKeyID()); number++) id = "laptop-" + today + "-" + number;
        return written(List.of(signing, key(id)));
    }

    /** The set with its last key in front, which signs from then on; the one that signed before is still published. */
    public static String promoted(String set) {
        return written(keys(set).reversed());
    }

    /** The id of the key that signs. */
    public static String signingId(String set) {
        return keys(set).getFirst().getKeyID();
    }

    private static List<JWK> keys(String set) {
        try {
            return JWKSet.parse(set).getKeys();
        } catch (ParseException malformed) {
            // Its message may quote the keys, so it goes nowhere.
            throw new IllegalStateException("The signing keys that were kept are no key set");
        }
    }

    private static String written(List<JWK> keys) {
        return new JWKSet(keys).toString(false);
    }

    private static JWK key(String id) {
        try {
            return new RSAKeyGenerator(KEY_BITS)
                    .keyID(id)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("This Java makes no RSA keys", e);
        }
    }
}
