package io.fareline.platform.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.platform.service.Configuration.WrongSetting;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClocksTest {
    private static final String OFFSET = "fareline.clock.offset";
    private static final String PROFILE = "fareline.profile";

    @AfterEach
    void forget() {
        System.clearProperty(OFFSET);
        System.clearProperty(PROFILE);
    }

    @Test
    void theUsualClockIsRight() {
        assertTrue(off(new Clocks().clock(new Configuration())).compareTo(Duration.ofSeconds(5)) < 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT2M", "-PT2M", "P400D", "-P400D"})
    void aSandboxMayRunAheadOrBehind(String offset) {
        System.setProperty(PROFILE, "sandbox");
        System.setProperty(OFFSET, offset);
        var off = off(new Clocks().clock(new Configuration())).minus(Duration.parse(offset));
        assertTrue(off.abs().compareTo(Duration.ofSeconds(5)) < 0, off.toString());
    }

    @Test
    void instantsKeepMicrosecondsOnly() {
        assertEquals(0, new Clocks().clock(new Configuration()).instant().getNano() % 1000);
    }

    @Test
    void productionRefusesAClockThatIsOff() {
        System.setProperty(PROFILE, "production");
        System.setProperty(OFFSET, "PT1S");
        var wrong = assertThrows(WrongSetting.class, () -> new Clocks().clock(new Configuration()));
        assertTrue(wrong.getMessage().contains(OFFSET), wrong.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"P400DT1S", "-P400DT1S", "soon"})
    void whatIsBeyondTheLimitIsRefused(String offset) {
        System.setProperty(PROFILE, "sandbox");
        System.setProperty(OFFSET, offset);
        assertThrows(WrongSetting.class, () -> new Clocks().clock(new Configuration()));
    }

    private static Duration off(java.time.Clock clock) {
        return Duration.between(Instant.now(), clock.instant());
    }
}
