package io.fareline.auth.keys;

import com.nimbusds.jose.Algorithm;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.text.ParseException;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A checked set of keys: the first signs, all are published. To replace a key, append the new one and wait until everybody
 * has read it, move it to the front, and remove the old one once its last token has expired.
 */
record KeySet(RSAKey signing, List<RSAKey> all) {
    private static final int LEAST_BITS = 2048;
    private static final int MOST_KEYS = 8;
    private static final Pattern KEY_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /** @throws IllegalArgumentException with a rule that shows nothing of the keys */
    static KeySet parse(String json) {
        List<JWK> keys = read(json);
        if (keys.isEmpty() || keys.size() > MOST_KEYS) throw refused("must hold 1 to " + MOST_KEYS + " keys");
        var ids = new HashSet<String>();
        var all = keys.stream().map(KeySet::checked).toList();
        for (RSAKey key : all) {
            if (!ids.add(key.getKeyID())) throw refused("must give each key an id (kid) of its own");
        }
        RSAKey signing = all.getFirst();
        if (!signing.isPrivate()) throw refused("must begin with a private key, the one that signs");
        proveThatItSigns(signing);
        return new KeySet(signing, all);
    }

    /** What everybody may see, as JSON. */
    String published() {
        var keys = all.stream().map(KeySet::publicHalf).map(JWK.class::cast).toList();
        return new JWKSet(keys).toString(true);
    }

    private static List<JWK> read(String json) {
        try {
            return JWKSet.parse(json).getKeys();
        } catch (ParseException malformed) {
            // Its message may quote the keys, so it goes nowhere.
            throw refused("must be a JWK set");
        }
    }

    private static RSAKey checked(JWK key) {
        if (!(key instanceof RSAKey rsa)) throw refused("must hold RSA keys only");
        if (rsa.getKeyID() == null || !KEY_ID.matcher(rsa.getKeyID()).matches()) {
            throw refused("must give each key an id (kid) of 1 to 64 letters, digits, dots, dashes or underscores");
        }
        if (rsa.size() < LEAST_BITS) throw refused("must hold keys of at least " + LEAST_BITS + " bits");
        Algorithm algorithm = rsa.getAlgorithm();
        if (algorithm != null && !algorithm.equals(JWSAlgorithm.RS256)) throw refused("must hold keys for RS256 only");
        if (rsa.getKeyUse() != null && rsa.getKeyUse() != KeyUse.SIGNATURE) {
            throw refused("must hold keys for signatures only");
        }
        return rsa;
    }

    private static void proveThatItSigns(RSAKey key) {
        try {
            var probe = new JWSObject(new JWSHeader(JWSAlgorithm.RS256), new Payload("probe"));
            probe.sign(new RSASSASigner(key));
            if (!probe.verify(new RSASSAVerifier(key)))
                throw refused("must begin with a key whose halves belong together");
        } catch (JOSEException unusable) {
            throw refused("must begin with a key that can sign");
        }
    }

    private static RSAKey publicHalf(RSAKey key) {
        return new RSAKey.Builder(key.toPublicJWK())
                .algorithm(JWSAlgorithm.RS256)
                .keyUse(KeyUse.SIGNATURE)
                .build();
    }

    private static IllegalArgumentException refused(String rule) {
        return new IllegalArgumentException(rule);
    }
}
