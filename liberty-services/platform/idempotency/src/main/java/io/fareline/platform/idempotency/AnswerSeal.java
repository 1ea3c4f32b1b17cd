package io.fareline.platform.idempotency;

import io.fareline.platform.service.Configuration;
import io.fareline.platform.service.Configuration.WrongSetting;
import io.fareline.platform.service.Randomness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals answers that hold a secret by AES-256-GCM, bound to their effect. The keys are written {@code id:key,id:key} with
 * the keys in base64url; the first seals, all open. They are read anew each time, since they rotate.
 */
@ApplicationScoped
public class AnswerSeal {
    /** The property that has the keys. */
    public static final String KEYS = "fareline.idempotency.answer.keys";

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    @Inject
    Configuration configuration;

    @Inject
    Randomness randomness;

    /** A wrong key refuses the application; a service whose answers hold no secret needs none. */
    void check(@Observes Startup startup) {
        keys();
    }

    KeyTable.Stored close(UUID effectId, KeptAnswer answer, Instant now) {
        var first = keys().entrySet().stream()
                .findFirst()
                .orElseThrow(() -> new WrongSetting(KEYS, "is missing and has no default"));
        byte[] nonce = randomness.bytes(NONCE_BYTES);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, first.getValue(), effectId, new Sealed(nonce, answer.body()))
                .orElseThrow(() -> new IllegalStateException("Nothing keeps an answer from being sealed."));
        byte[] body = ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
        return new KeyTable.Stored(new KeptAnswer(answer.status(), answer.headers(), body), now, first.getKey());
    }

    /** Empty when the key is gone or the answer has been erased. */
    Optional<KeptAnswer> open(UUID effectId, KeyTable.Stored stored) {
        var key = keys().get(stored.sealedBy());
        byte[] body = stored.answer().body();
        if (key == null || body.length <= NONCE_BYTES) return Optional.empty();
        var sealed = new Sealed(Arrays.copyOf(body, NONCE_BYTES), Arrays.copyOfRange(body, NONCE_BYTES, body.length));
        return run(Cipher.DECRYPT_MODE, key, effectId, sealed)
                .map(opened ->
                        new KeptAnswer(stored.answer().status(), stored.answer().headers(), opened));
    }

    private record Sealed(byte[] nonce, byte[] bytes) {}

    /** Empty when the bytes are not what was sealed for that effect by that key. */
    private static Optional<byte[]> run(int mode, SecretKeySpec key, UUID effectId, Sealed sealed) {
        try {
            var cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, sealed.nonce));
            cipher.updateAAD(ByteBuffer.allocate(2 * Long.BYTES)
                    .putLong(effectId.getMostSignificantBits())
                    .putLong(effectId.getLeastSignificantBits())
                    .array());
            return Optional.of(cipher.doFinal(sealed.bytes));
        } catch (GeneralSecurityException notOurs) {
            return Optional.empty();
        }
    }

    private Map<String, SecretKeySpec> keys() {
        var keys = new LinkedHashMap<String, SecretKeySpec>();
        configuration.optionalText(KEYS).ifPresent(text -> {
            for (var entry : text.split(",")) add(keys, entry.strip().split(":", 2));
        });
        return keys;
    }

    private static void add(Map<String, SecretKeySpec> keys, String[] pair) {
        boolean named = pair.length == 2 && pair[0].matches("[A-Za-z0-9_.-]{1,64}");
        if (!named) throw new WrongSetting(KEYS, "must be written id:key,id:key");
        byte[] key;
        try {
            key = Base64.getUrlDecoder().decode(pair[1]);
        } catch (IllegalArgumentException malformed) {
            throw new WrongSetting(KEYS, "must have its keys in base64url");
        }
        if (key.length != KEY_BYTES) throw new WrongSetting(KEYS, "must have keys of " + KEY_BYTES + " bytes");
        if (keys.put(pair[0], new SecretKeySpec(key, "AES")) != null)
            throw new WrongSetting(KEYS, "must not have two keys of one id");
    }
}
