package io.fareline.platform.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.platform.service.Configuration.WrongSetting;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The check at start, with the settings that every service has. */
class SettingsCheckTest {
    private static final Map<String, String> REQUIRED = new TreeMap<>(Map.of(
            "fareline.redis.address", "redis://localhost:6379",
            "fareline.database.user", "shop_app_a",
            "fareline.database.password", "secret",
            "keystore_password", "secret",
            "ltpa_keys_password", "secret",
            "FARELINE_SECRETS_FOLDER", "/tmp",
            "VARIABLE_SOURCE_DIRS", "/tmp"));

    private final SettingsCheck check = new SettingsCheck();

    @BeforeEach
    void allThatMustBeSaid() {
        REQUIRED.forEach(System::setProperty);
        check.configuration = new Configuration();
    }

    @AfterEach
    void forget() {
        REQUIRED.keySet().forEach(System::clearProperty);
    }

    @Test
    void theDefaultsAndWhatMustBeSaidAreEnough() {
        assertEquals(List.of(), check.faults());
    }

    @Test
    void eachOneThatMustBeSaidIsMissed() {
        for (String name : REQUIRED.keySet()) {
            System.clearProperty(name);
            assertEquals(List.of("Setting " + name + " is missing and has no default."), said(), name);
            System.setProperty(name, REQUIRED.get(name));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "fareline.redis.pool, 0",
        "fareline.redis.mode, sentinel",
        "fareline.redis.timeout, 1s",
        "fareline.database.port, 65536",
        "fareline.database.pool, many",
        "fareline.database.login.look, PT0S",
        "fareline.migrate, never",
        "fareline.profile, laptop",
        "fareline.clock.offset, P401D",
        "fareline.executor.threads, 129",
        "fareline.admission.patience, PT6S",
        "fareline.loops.maximum, -1",
        "http.port, 0",
        "FARELINE_SECRETS_FOLDER, /no/such/folder"
    })
    void aWrongOneIsNamedWithItsValue(String name, String value) {
        String before = System.getProperty(name);
        System.setProperty(name, value);
        try {
            assertEquals(1, said().size(), said()::toString);
            String line = said().getFirst();
            assertTrue(line.startsWith("Setting " + name + " must be") && line.contains("'" + value + "'"), line);
            assertThrows(WrongSetting.class, () -> check.onStart(null));
        } finally {
            if (before == null) System.clearProperty(name);
            else System.setProperty(name, before);
        }
    }

    @Test
    void codeThatReadsOtherBoundsThanAreDescribedIsRefused() {
        var configuration = new Configuration();
        assertEquals(16, configuration.integer("fareline.redis.pool", 1, 256));
        assertThrows(IllegalStateException.class, () -> configuration.integer("fareline.redis.pool", 1, 255));
        assertThrows(IllegalStateException.class, () -> configuration.integer("fareline.redis.pool", 2, 256));
        var second = Duration.ofSeconds(1);
        assertThrows(IllegalStateException.class, () -> configuration.duration("fareline.redis.pool", second, second));
    }

    private List<String> said() {
        return check.faults().stream().map(Throwable::getMessage).toList();
    }
}
