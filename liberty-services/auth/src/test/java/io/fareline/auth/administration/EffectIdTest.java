package io.fareline.auth.administration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class EffectIdTest {
    private static final EffectId ID = EffectId.of("acme", "POST /v1/api-clients", "key-1");

    @Test
    void aRetryHasTheSameEffect() {
        assertEquals(ID, EffectId.of("acme", "POST /v1/api-clients", "key-1"));
    }

    @Test
    void anotherCallerRouteOrKeyHasAnother() {
        assertNotEquals(ID, EffectId.of("other", "POST /v1/api-clients", "key-1"));
        assertNotEquals(ID, EffectId.of("acme", "POST /v1/api-clients/a/secrets", "key-1"));
        assertNotEquals(ID, EffectId.of("acme", "POST /v1/api-clients", "key-2"));
    }

    @Test
    void itIsAUuidOfTheVersionThatIsFreeToDefine() {
        assertEquals(8, ID.value().version());
        assertEquals(2, ID.value().variant());
    }
}
