package io.fareline.runner.secret;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.text.ParseException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** The private key set with which auth signs tokens, as JSON. */
public final class SigningKeys {
    private static final int KEY_BITS = 2048;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    private SigningKeys() {}

    /** A set of one new RSA key, named after the moment at which it was made. */
    public static String generate(Instant now) {
        return written(List.of(key(now)));
    }

    /** The set with a new key at its end, which is published and does not sign yet. The keys before the signing one go. */
    public static String withNext(String set, Instant now) {
        return written(List.of(keys(set).getFirst(), key(now)));
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

    /** Its name is never that of another: whoever has kept the other would believe nothing that this one signs. */
    private static JWK key(Instant now) {
        try {
            return new RSAKeyGenerator(KEY_BITS)
                    .keyID("laptop-" + MOMENT.format(now))
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("This Java makes no RSA keys", e);
        }
    }
}
