package io.fareline.flight.offer;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys that seal offers, shared by all servers of flight: the first seals, the second (the one before) is still
 * believed. Written {@code id:key,id:key} with the keys in base64url, at least 256 bits each.
 */
final class OfferKeys {
    private static final String ALGORITHM = "HmacSHA256";
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,16}");
    private static final int LEAST_BYTES = 32;
    private static final int MOST_KEYS = 2;
    /** Made ready once, since that costs more than a code; only copies are used. */
    private final Map<String, Mac> keys = new LinkedHashMap<>();

    private final String first;

    private OfferKeys(String text) {
        String[] entries = text.split(",", -1);
        if (entries.length > MOST_KEYS) throw wrong("has more than " + MOST_KEYS + " keys");
        for (String entry : entries) add(entry.strip());
        first = keys.keySet().iterator().next();
    }

    /** @throws IllegalStateException naming the rule, never the keys */
    static OfferKeys parse(String text) {
        return new OfferKeys(text);
    }

    private void add(String entry) {
        int colon = entry.indexOf(':');
        if (colon < 0) throw wrong("is not written id:key,id:key");
        String id = entry.substring(0, colon);
        if (!ID.matcher(id).matches()) throw wrong("has an id that is not 1 to 16 letters, digits, dots or dashes");
        byte[] key;
        try {
            key = Base64.getUrlDecoder().decode(entry.substring(colon + 1));
        } catch (IllegalArgumentException notBase64) {
            throw wrong("has a key that is not base64url");
        }
        if (key.length < LEAST_BYTES) throw wrong("has a key of less than " + LEAST_BYTES + " bytes");
        if (keys.put(id, ready(key)) != null) throw wrong("has two keys of one id");
    }

    String signingId() {
        return first;
    }

    /** The code over those bytes, empty when no key has that id. */
    Optional<byte[]> code(String id, byte[] bytes, int length) {
        var ready = keys.get(id);
        if (ready == null) return Optional.empty();
        try {
            var mac = (Mac) ready.clone();
            mac.update(bytes, 0, length);
            return Optional.of(mac.doFinal());
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException("The JDK's own " + ALGORITHM + " can be copied.", impossible);
        }
    }

    private static Mac ready(byte[] key) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac;
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException("Every Java has " + ALGORITHM + ".", impossible);
        }
    }

    private static IllegalStateException wrong(String rule) {
        return new IllegalStateException("Setting fareline.offer.keys " + rule + ".");
    }
}
