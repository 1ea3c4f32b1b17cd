package io.fareline.platform.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventStreamsTest {
    @Test
    void allKeysOfAServiceAreOnOneNode() {
        assertEquals("{shop}.events", EventStreams.of("shop"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop", "shop.events", "{shop}.event", "{}.events", "{Shop}.events", "{shop}.events "})
    void anyOtherNameIsRefused(String name) {
        assertThrows(IllegalArgumentException.class, () -> EventStreams.refuseMalformed(name));
    }
}
