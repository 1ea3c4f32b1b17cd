package io.fareline.platform.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConfigurationTest {
    private static final String NAME = "fareline.test.value";
    private final Configuration configuration = new Configuration();

    @AfterEach
    void forget() {
        System.clearProperty(NAME);
    }

    @Test
    void bothBoundsBelongToARange() {
        assertEquals(1, given("1").integer(NAME, 1, 9));
        assertEquals(9, given("9").integer(NAME, 1, 9));
        refused("0", () -> configuration.integer(NAME, 1, 9));
        refused("10", () -> configuration.integer(NAME, 1, 9));
        refused("many", () -> configuration.integer(NAME, 1, 9));
    }

    @Test
    void durationsAreIso8601WithinBounds() {
        var minute = Duration.ofMinutes(1);
        assertEquals(minute, given("PT1M").duration(NAME, minute, minute));
        refused("PT59S", () -> configuration.duration(NAME, minute, minute));
        refused("60", () -> configuration.duration(NAME, minute, minute));
    }

    @Test
    void addressesAreAbsolute() {
        assertEquals(
                URI.create("http://localhost:1/x"),
                given("http://localhost:1/x").uri(NAME));
        refused("localhost:1", () -> configuration.uri(NAME));
        refused("/x", () -> configuration.uri(NAME));
        refused("ftp://localhost", () -> configuration.uri(NAME));
    }

    @Test
    void choicesAreExact() {
        assertEquals("start", given("start").choice(NAME, "start", "check"));
        refused("Start", () -> configuration.choice(NAME, "start", "check"));
    }

    @Test
    void aMissingSettingIsNamed() {
        var wrong = assertThrows(Configuration.WrongSetting.class, () -> configuration.text(NAME));
        assertTrue(wrong.getMessage().contains(NAME), wrong.getMessage());
        assertEquals(Optional.empty(), configuration.optionalText(NAME));
        assertEquals(Optional.empty(), given("  ").optionalText(NAME));
    }

    private Configuration given(String value) {
        System.setProperty(NAME, value);
        return configuration;
    }

    private void refused(String value, org.junit.jupiter.api.function.Executable read) {
        System.setProperty(NAME, value);
        var wrong = assertThrows(Configuration.WrongSetting.class, read);
        assertTrue(wrong.getMessage().contains(NAME) && wrong.getMessage().contains(value), wrong.getMessage());
    }
}
