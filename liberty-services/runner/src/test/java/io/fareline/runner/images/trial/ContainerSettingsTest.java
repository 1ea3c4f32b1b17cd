package io.fareline.runner.images.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.runner.images.build.ImageNames;
import io.fareline.runner.laptop.Home;
import io.fareline.runner.laptop.Laptop;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On the settings that the processes of this machine really get. */
class ContainerSettingsTest {
    private final ContainerSettings settings = new ContainerSettings("172.20.0.1");

    @TempDir
    Path folder;

    @Test
    void noServiceIsToldOfThisMachinesOwnAddressOrFoldersOrSecrets() {
        var laptop = laptop();
        for (var service : ImageNames.SERVICES) {
            var told = settings.of(service, laptop.settings(service));
            var edge = told.remove("FARELINE_AUTH_ISSUER");
            assertEquals(laptop.edge().toString(), edge, "the issuer is a name, and nobody calls it");
            assertFalse(told.toString().contains("127.0.0.1"), told.toString());
            assertFalse(told.toString().contains(folder.toString()), told.toString());
            assertFalse(told.toString().matches("(?i).*(password|secret).*"), told.toString());
            assertEquals("check", told.get("FARELINE_MIGRATE"));
            assertEquals("http://flight-service:9080", told.get("FARELINE_FLIGHT_URL"));
            assertEquals("redis://172.20.0.1:9108", told.get("FARELINE_REDIS_ADDRESS"));
        }
    }

    @Test
    void theProviderFindsItsDatabaseAndListensAsItsImageSays() {
        var told = settings.of(ImageNames.PROVIDER, laptop().settings("provider"));
        assertEquals("jdbc:postgresql://172.20.0.1:9107/provider", told.get("FARELINE_PROVIDER_DATABASE_URL"));
        assertFalse(told.containsKey("FARELINE_PROVIDER_HOST"), told.toString());
    }

    @Test
    void everyContainerIsConfined() {
        var options = String.join(" ", Confinement.options(settings.of("auth", laptop().settings("auth")), "/secrets"));
        for (var option : new String[] {
            "--read-only", "--memory 1g", "--cap-drop ALL", "no-new-privileges", "/secrets:/run/secrets/fareline:ro"
        }) {
            assertTrue(options.contains(option), options);
        }
    }

    private Laptop laptop() {
        return new Laptop(new Home(folder, folder.resolve("state")), 0);
    }
}
