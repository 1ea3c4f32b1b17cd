package io.fareline.runner.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SigningKeysTest {
    private static final Instant FIRST = Instant.parse("2030-03-01T12:00:00Z");
    private static final Instant SECOND = FIRST.plusMillis(1);
    private static final Instant THIRD = SECOND.plusMillis(1);

    @Test
    void theNextKeyIsPublishedBeforeItSigns() throws ParseException {
        var set = SigningKeys.withNext(SigningKeys.generate(FIRST), SECOND);
        assertEquals(List.of("laptop-20300301-120000-000", "laptop-20300301-120000-001"), ids(set));
        assertEquals("laptop-20300301-120000-000", SigningKeys.signingId(set));
        var promoted = SigningKeys.promoted(set);
        assertEquals(ids(set).reversed(), ids(promoted));
        assertEquals("laptop-20300301-120000-001", SigningKeys.signingId(promoted));
    }

    @Test
    void aKeyGoesWithTheExchangeAfterItsOwn() throws ParseException {
        var second = SigningKeys.promoted(SigningKeys.withNext(SigningKeys.generate(FIRST), SECOND));
        var third = SigningKeys.promoted(SigningKeys.withNext(second, THIRD));
        assertEquals(List.of("laptop-20300301-120000-002", "laptop-20300301-120000-001"), ids(third));
    }

    @Test
    void aBrokenSetIsNotShown() {
        var refused =
                assertThrows(IllegalStateException.class, () -> SigningKeys.promoted("{\"keys\":[{\"d\":\"x\"}]}"));
        assertEquals("The signing keys that were kept are no key set", refused.getMessage());
    }

    private static List<String> ids(String set) throws ParseException {
        return JWKSet.parse(set).getKeys().stream().map(JWK::getKeyID).toList();
    }
}
