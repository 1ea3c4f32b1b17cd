package io.fareline.flight.offer;

import io.fareline.flight.FlightSettings;
import io.fareline.platform.service.Loops;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Seals offers into the tokens that are their ids, and opens those again: base64url(version, key id, offer, HMAC). */
@ApplicationScoped
public class OfferTokens {
    public static final int LONGEST = 2048;
    private static final Logger LOG = Logger.getLogger(OfferTokens.class.getName());
    private static final byte VERSION = 1;
    private static final int CODE_BYTES = 32;

    @Inject
    FlightSettings settings;

    private volatile OfferKeys keys;
    private String source;

    void onStart(@Observes @Priority(100) Startup startup, Loops loops) {
        source = settings.offerKeys();
        keys = OfferKeys.parse(source);
        loops.every(settings.selling().offerKeysReload(), "reading the offer keys", this::reload);
    }

    /** Wrong keys are said once, and the last good ones stay. */
    void reload() {
        String now = settings.offerKeys();
        if (now.equals(source)) return;
        source = now;
        try {
            keys = OfferKeys.parse(now);
            LOG.log(Level.INFO, "Offers are sealed with the key {0} now.", keys.signingId());
        } catch (IllegalStateException wrong) {
            LOG.log(Level.WARNING, "The offer keys stay as they were: {0}", wrong.getMessage());
        }
    }

    static OfferTokens with(OfferKeys keys) {
        var tokens = new OfferTokens();
        tokens.keys = keys;
        return tokens;
    }

    /** The id of an offer: the offer itself, which nobody else can make or change. */
    public String seal(Offer offer) {
        OfferKeys keys = this.keys;
        byte[] id = keys.signingId().getBytes(StandardCharsets.US_ASCII);
        byte[] payload = OfferCodec.encode(offer);
        var token = ByteBuffer.allocate(2 + id.length + payload.length + CODE_BYTES);
        token.put(VERSION).put((byte) id.length).put(id).put(payload);
        token.put(keys.code(keys.signingId(), token.array(), token.position()).orElseThrow());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token.array());
    }

    /** @throws Refusal INVALID_OFFER when it is not one of ours, OFFER_EXPIRED from the moment that it names */
    public Offer open(String token, Instant now) {
        byte[] bytes = bytes(token);
        if (bytes.length < 2) throw invalid("The offer is garbled.");
        if (bytes[0] != VERSION) throw invalid("The offer is of another version; search again.");
        int idLength = bytes[1];
        int sealedAt = bytes.length - CODE_BYTES;
        if (idLength < 1 || sealedAt < 2 + idLength) throw invalid("The offer is garbled.");
        var keyId = new String(bytes, 2, idLength, StandardCharsets.US_ASCII);
        byte[] expected = keys.code(keyId, bytes, sealedAt)
                .orElseThrow(() -> invalid("The offer was sealed by a key that is not in use; search again."));
        byte[] given = Arrays.copyOfRange(bytes, sealedAt, bytes.length);
        if (!MessageDigest.isEqual(expected, given)) throw invalid("The offer was not made by us.");
        Offer offer = decode(Arrays.copyOfRange(bytes, 2 + idLength, sealedAt));
        if (offer.hasExpiredAt(now))
            throw new Refusal(
                    Refusal.Reason.OFFER_EXPIRED, "The offer expired at " + offer.expiresAt() + "; search again.");
        return offer;
    }

    private static byte[] bytes(String token) {
        if (token.length() > LONGEST) throw invalid("The offer is longer than " + LONGEST + " characters.");
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(token);
            // Several texts decode to the same bytes; only the one that we made is an offer's id.
            if (Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(token)) return bytes;
        } catch (IllegalArgumentException notBase64) {
            throw invalid("The offer is garbled.");
        }
        throw invalid("The offer is garbled.");
    }

    private static Offer decode(byte[] payload) {
        try {
            return OfferCodec.decode(payload);
        } catch (IOException | IllegalArgumentException malformed) {
            throw invalid("The offer is garbled.");
        }
    }

    private static Refusal invalid(String detail) {
        return new Refusal(Refusal.Reason.INVALID_OFFER, detail);
    }
}
