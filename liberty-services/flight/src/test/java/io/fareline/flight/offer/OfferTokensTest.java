package io.fareline.flight.offer;

import static io.fareline.flight.offer.Refusal.Reason.INVALID_OFFER;
import static io.fareline.flight.offer.Refusal.Reason.OFFER_EXPIRED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.flight.FlightSettings;
import io.fareline.flight.fare.Party;
import io.fareline.flight.fare.TestFares;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfferTokensTest {
    private static final Instant EXPIRES = Instant.parse("2030-03-01T12:00:00Z");
    private static final Instant BEFORE = EXPIRES.minusMillis(1);
    private static final OfferTokens TOKENS = tokens("k2:" + key(2) + ",k1:" + key(1));

    @Test
    void whatIsSealedIsOpenedAgain() {
        assertEquals(offer(1, 2), TOKENS.open(TOKENS.seal(offer(1, 2)), BEFORE));
    }

    @Test
    void theMomentOfExpiryIsAlreadyTooLate() {
        var token = TOKENS.seal(offer(1, 1));
        assertEquals(OFFER_EXPIRED, refusal(token, EXPIRES));
    }

    @Test
    void anyChangedBitIsForged() {
        byte[] bytes = Base64.getUrlDecoder().decode(TOKENS.seal(offer(1, 1)));
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] forged = bytes.clone();
            forged[bit / 8] ^= (byte) (1 << bit % 8);
            assertEquals(INVALID_OFFER, refusal(encoded(forged), BEFORE), "bit " + bit);
        }
    }

    @Test
    void anyShorterTokenIsGarbled() {
        byte[] bytes = Base64.getUrlDecoder().decode(TOKENS.seal(offer(1, 1)));
        for (int length = 0; length < bytes.length; length++)
            assertEquals(INVALID_OFFER, refusal(encoded(Arrays.copyOf(bytes, length)), BEFORE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "%%%", "AQ", "AQEx", "not an offer", "\u0000", "AA=="})
    void rubbishIsRefused(String token) {
        assertEquals(INVALID_OFFER, refusal(token, BEFORE));
    }

    @Test
    void anotherSpellingOfTheSameBytesIsRefused() {
        assertEquals(INVALID_OFFER, refusal(TOKENS.seal(offer(1, 1)) + "=", BEFORE));
    }

    @Test
    void aTokenBeyondTheLimitIsNotEvenRead() {
        assertEquals(INVALID_OFFER, refusal("A".repeat(OfferTokens.LONGEST + 1), BEFORE));
    }

    @Test
    void theKeyBeforeIsStillBelieved() {
        var before = tokens("k1:" + key(1));
        assertEquals(offer(1, 1), TOKENS.open(before.seal(offer(1, 1)), BEFORE));
    }

    @Test
    void aKeyThatWasWithdrawnIsNot() {
        var after = tokens("k3:" + key(3) + ",k2:" + key(2));
        var withdrawn = tokens("k1:" + key(1)).seal(offer(1, 1));
        assertEquals(
                INVALID_OFFER,
                assertThrows(Refusal.class, () -> after.open(withdrawn, BEFORE)).reason());
    }

    @Test
    void newKeysAreTakenWhileTheServiceRunsAndWrongOnesAreNot() {
        var now = new AtomicReference<>("k1:" + key(1));
        var tokens = new OfferTokens();
        tokens.settings = new FlightSettings() {
            @Override
            public String offerKeys() {
                return now.get();
            }
        };
        tokens.reload();
        var first = tokens.seal(offer(1, 1));
        now.set("k2:" + key(2) + ",k1:" + key(1));
        tokens.reload();
        assertEquals(offer(1, 1), tokens.open(first, BEFORE));
        assertEquals(offer(1, 1), tokens("k2:" + key(2)).open(tokens.seal(offer(1, 1)), BEFORE));
        now.set("k3:short");
        tokens.reload();
        assertEquals(offer(1, 1), tokens("k2:" + key(2)).open(tokens.seal(offer(1, 1)), BEFORE));
    }

    @Test
    void anotherKeyOfTheSameNameIsForged() {
        assertEquals(INVALID_OFFER, refusal(tokens("k2:" + key(9)).seal(offer(1, 1)), BEFORE));
    }

    @Test
    void theLargestOfferFits() {
        assertTrue(TOKENS.seal(offer(Offer.MOST_SEGMENTS, Offer.MOST_LEGS)).length() <= OfferTokens.LONGEST);
    }

    @Test
    void anOfferOfOneLegIsShort() {
        assertTrue(TOKENS.seal(offer(1, 1)).length() < 200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nokey", ":", "a:short", "a b:AAAA", "k1:****"})
    void keysThatCannotSealAreRefusedAtStart(String keys) {
        assertThrows(IllegalStateException.class, () -> OfferKeys.parse(keys));
    }

    @Test
    void threeKeysOrTheSameTwiceAreRefusedAtStart() {
        String one = "k1:" + key(1);
        assertThrows(IllegalStateException.class, () -> OfferKeys.parse(one + "," + one));
        assertThrows(IllegalStateException.class, () -> OfferKeys.parse(one + ",k2:" + key(2) + ",k3:" + key(3)));
    }

    @Test
    void aRefusalAtStartDoesNotShowTheKey() {
        var refused = assertThrows(IllegalStateException.class, () -> OfferKeys.parse("k1:c2VjcmV0"));
        assertTrue(refused.getMessage().contains("fareline.offer.keys")
                && !refused.getMessage().contains("c2VjcmV0"));
    }

    private static Refusal.Reason refusal(String token, Instant now) {
        return assertThrows(Refusal.class, () -> TOKENS.open(token, now)).reason();
    }

    private static OfferTokens tokens(String keys) {
        return OfferTokens.with(OfferKeys.parse(keys));
    }

    private static String key(int number) {
        return encoded(Collections.nCopies(32, "" + number).toString().getBytes(StandardCharsets.US_ASCII));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static Offer offer(int segments, int legs) {
        var list = new ArrayList<Offer.Segment>();
        for (int segment = 0; segment < segments; segment++) {
            var parts = new ArrayList<Offer.Leg>();
            for (int leg = 0; leg < legs; leg++) parts.add(new Offer.Leg(1_000_000_000L + leg, leg + 1));
            list.add(new Offer.Segment(TestFares.refundable("Y", 1_500), List.copyOf(parts)));
        }
        return new Offer(EXPIRES, new Party(2, 1, 1), List.copyOf(list));
    }
}
