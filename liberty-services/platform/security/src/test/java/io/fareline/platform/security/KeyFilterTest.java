package io.fareline.platform.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.fareline.platform.security.KnownKeys.Standing;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeyFilterTest {
    @Test
    void theKeyIdIsReadFromTheHeader() {
        assertEquals("k1", KeyFilter.keyId(token("{\"alg\":\"RS256\",\"kid\":\"k1\"}")));
    }

    @Test
    void whatHasNoKeyIdHasNone() {
        assertNull(KeyFilter.keyId(token("{\"alg\":\"RS256\"}")));
        assertNull(KeyFilter.keyId(token("{\"kid\":7}")));
        assertNull(KeyFilter.keyId(token("[]")));
        assertNull(KeyFilter.keyId(token("not json")));
        assertNull(KeyFilter.keyId("no-dots"));
        assertNull(KeyFilter.keyId(".x.y"));
        assertNull(KeyFilter.keyId("***.x.y"));
        assertNull(KeyFilter.keyId(token("{\"kid\":\"k1\"}") + "x".repeat(9_000)));
    }

    @Test
    void aHeaderThatNestsWithoutEndHasNone() {
        assertNull(KeyFilter.keyId(token("{\"kid\":\"k1\",\"x\":" + "[".repeat(5_000))));
        assertNull(KeyFilter.keyId(token("[".repeat(700))));
    }

    @Test
    void aHeaderThatWasReadOnceIsTrustedNoLongerThanItsKey() {
        var filter = new KeyFilter();
        var inSet = new HashSet<>(Set.of("k1"));
        filter.keys = new KnownKeys() {
            @Override
            Standing of(String keyId) {
                return inSet.contains(keyId) ? Standing.KNOWN : Standing.UNKNOWN;
            }
        };
        var token = token("{\"kid\":\"k1\"}");
        assertEquals(Standing.KNOWN, filter.standing(token));
        assertEquals(Standing.KNOWN, filter.standing(token));
        inSet.clear();
        assertEquals(Standing.UNKNOWN, filter.standing(token));
        for (int way = 0; way < 200; way++) {
            inSet.add("k2");
            assertEquals(Standing.KNOWN, filter.standing(token("{" + " ".repeat(way) + "\"kid\":\"k2\"}")));
        }
        assertEquals(Standing.UNKNOWN, filter.standing(token));
        assertEquals(Standing.UNKNOWN, filter.standing(token + "x".repeat(9_000)));
    }

    private static String token(String header) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(header.getBytes(StandardCharsets.UTF_8)) + ".x.y";
    }
}
