package io.fareline.platform.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RefusedTokensTest {
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final Instant NOON = Instant.parse("2030-01-31T12:00:00Z");
    private final RefusedTokens tokens = new RefusedTokens();

    @Test
    void theFirstIsSaidAtOnceAndTheRestTogetherAfterThePause() {
        assertEquals("Refused requests with invalid tokens: 1.", at(NOON));
        for (int i = 0; i < 999; i++) assertNull(at(NOON.plusMillis(i)));
        assertNull(at(NOON.plus(PAUSE).minusMillis(1)));
        assertEquals("Refused requests with invalid tokens: 1001.", at(NOON.plus(PAUSE)));
        assertNull(at(NOON.plus(PAUSE)));
    }

    private String at(Instant time) {
        tokens.clock = Clock.fixed(time, ZoneOffset.UTC);
        return tokens.refused(PAUSE);
    }
}
