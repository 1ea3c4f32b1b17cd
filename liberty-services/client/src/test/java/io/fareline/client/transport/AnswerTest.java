package io.fareline.client.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How long a server asks to wait, in every form that it may say so. */
class AnswerTest {
    private static final Instant NOW = Instant.parse("2030-03-01T12:00:00Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7",
                " 7 ",
                "Fri, 01 Mar 2030 12:00:07 GMT",
                "Friday, 01-Mar-30 12:00:07 GMT",
                "Fri Mar  1 12:00:07 2030"
            })
    void everyFormOfATimeIsUnderstood(String said) {
        assertEquals(Duration.ofSeconds(7), pause(said));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "Fri, 01 Mar 2030 11:00:00 GMT"})
    void aTimeThatHasPassedIsNow(String said) {
        assertEquals(Duration.ZERO, pause(said));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-7", "7.5", "Fri, 31 Feb 2030 12:00:07 GMT", "2030-03-01T12:00:07Z"})
    void nonsenseSaysNothing(String said) {
        assertNull(pause(said));
    }

    @Test
    void moreThanAnybodyWaitsIsNotTakenForNothing() {
        assertTrue(pause("9".repeat(400)).toDays() > 365);
    }

    private static Duration pause(String said) {
        return new Answer(503, said, new byte[0]).pause(NOW);
    }
}
