package io.fareline.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VariablesTest {
    private static final String P = "FARELINE_PROVIDER_";

    private final Map<String, String> environment = new HashMap<>(Map.of(
            P + "DATABASE_URL", "jdbc:postgresql://127.0.0.1:9107/provider",
            P + "DATABASE_PASSWORD", "app-password",
            P + "DATABASE_OWNER_PASSWORD", "owner-password",
            P + "PUBLISHABLE_KEY", "pk_test_0123456789abcdef",
            P + "SECRET_KEY", "sk_test_0123456789abcdef"));

    @Test
    void whatIsNotSaidHasADefault() {
        var settings = settings();
        assertEquals(9106, settings.web().port());
        assertEquals("127.0.0.1", settings.web().host());
        assertEquals(16 * 1024, settings.web().limits().bodyBytes());
        assertEquals(Duration.ofDays(7), settings.limits().authorization());
        assertEquals("provider_app_a", settings.store().application().user());
        assertEquals("provider_owner", settings.store().owner().user());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"DATABASE_URL", "DATABASE_PASSWORD", "DATABASE_OWNER_PASSWORD", "PUBLISHABLE_KEY", "SECRET_KEY"})
    void whatHasNoDefaultIsRequired(String name) {
        environment.remove(P + name);
        assertTrue(refusal().startsWith(P + name + " is required"), refusal());
        environment.put(P + name, " ");
        assertTrue(refusal().startsWith(P + name + " is required"), refusal());
    }

    @ParameterizedTest
    @CsvSource({
        "PORT, 65536",
        "PORT, -1",
        "PORT, 80a",
        "PORT, 99999999999",
        "BODY_BYTES, 1023",
        "BODY_BYTES, 65537",
        "REQUESTS, 0",
        "REQUESTS, 1025",
        "CONNECTIONS, 0",
        "IO_THREADS, 0",
        "POOL_SIZE, 0",
        "POOL_SIZE, 51",
        "PAGE_SIZE, 0",
        "PAGE_SIZE, 1001",
        "SWITCHES, 0",
        "READING, PT0S",
        "DRAIN, PT301S",
        "DRAIN, 10",
        "AUTHORIZATION_LIFETIME, P32D",
        "AUTHORIZATION_LIFETIME, PT0.9S",
        "TOKEN_LIFETIME, PT0S",
        "LONGEST_DELAY, PT0S",
        "LOCK_TIMEOUT, PT31S",
        "STATEMENT_TIMEOUT, PT61S",
        "CONNECTION_TIMEOUT, PT0.2S",
        "MIGRATE, perhaps",
        "DATABASE_URL, postgresql://127.0.0.1/provider",
        "DATABASE_URL, jdbc:postgresql://me:secret@127.0.0.1/provider"
    })
    void aWrongValueIsRefusedInOneLineThatNamesIt(String name, String value) {
        environment.put(P + name, value);
        assertTrue(refusal().startsWith(P + name + " must be "), refusal());
        assertEquals(1, refusal().lines().count());
    }

    @ParameterizedTest
    @CsvSource({
        "SECRET_KEY, pk_test_0123456789abcdef",
        "SECRET_KEY, sk_live_0123456789abcdef",
        "SECRET_KEY, sk_test_short",
        "PUBLISHABLE_KEY, sk_test_0123456789abcdef"
    })
    void aWrongKeyIsRefusedAndNotShown(String name, String value) {
        environment.put(P + name, value);
        assertTrue(refusal().startsWith(P + name + " must be "), refusal());
        assertFalse(refusal().contains(value));
    }

    @Test
    void bothEndsOfABoundAreAllowed() {
        environment.put(P + "PORT", "65535");
        assertEquals(65535, settings().web().port());
        environment.put(P + "PORT", "0");
        assertEquals(0, settings().web().port());
    }

    @Test
    void whoOnlyChecksTheSchemaNeedsNoOwner() {
        environment.remove(P + "DATABASE_OWNER_PASSWORD");
        environment.put(P + "MIGRATE", "check");
        assertEquals("provider_app_a", settings().store().owner().user());
    }

    @Test
    void aSecretFileOutweighsAVariable(@TempDir Path folder) throws IOException {
        environment.put("FARELINE_SECRETS_FOLDER", folder.toString());
        Files.writeString(folder.resolve("fareline.provider.secret.key"), "sk_test_aaaaaaaaaaaaaaaa\n");
        Files.writeString(folder.resolve("fareline.provider.database.owner.password"), "from-file");
        assertEquals("sk_test_aaaaaaaaaaaaaaaa", settings().keys().secret());
        assertEquals("from-file", settings().store().owner().password());
        assertEquals("app-password", settings().store().application().password());
    }

    @Test
    void aSecretFileThatCannotBeReadOrIsTooLargeIsNamed(@TempDir Path folder) throws IOException {
        environment.put("FARELINE_SECRETS_FOLDER", folder.toString());
        var file = folder.resolve("fareline.provider.secret.key");
        Files.writeString(file, "s".repeat(5000));
        assertTrue(refusal().startsWith(P + "SECRET_KEY comes from too large a file"), refusal());
        Files.delete(file);
        Files.createDirectory(file);
        assertTrue(refusal().startsWith(P + "SECRET_KEY cannot be read from"), refusal());
    }

    @Test
    void settingsShowNoSecret() {
        var text = settings().toString();
        assertFalse(text.contains("password") || text.contains("_test_"), text);
    }

    private ProviderSettings settings() {
        return ProviderSettings.from(new Variables(environment));
    }

    private String refusal() {
        return assertThrows(Misconfigured.class, this::settings).getMessage();
    }
}
