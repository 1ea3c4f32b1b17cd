package io.fareline.runner.images.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.fareline.runner.secret.SecretFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MountedSecretsTest {
    private static final String PASSWORD = "fareline.database.password";
    private static final String OWNER = "fareline.database.owner.password";

    @TempDir
    Path folder;

    private MountedSecrets secrets;

    @BeforeEach
    void oneProcess() {
        secrets = new MountedSecrets(folder);
        new SecretFolder(folder.resolve("of-booking")).write(Map.of(PASSWORD, "low", OWNER, "high"));
    }

    @Test
    void aServiceNeverSeesTheOwnersPasswordAndAMigrationNothingElse() throws IOException {
        assertEquals(Set.of(PASSWORD), names(secrets.forService("booking")));
        assertEquals(Set.of(OWNER), names(secrets.forMigration("booking")));
        assertEquals(Set.of(PASSWORD, OWNER), names(secrets.all("booking")));
    }

    @Test
    void anyUserOfAContainerReadsThemAndOnThisMachineTheOwnerAlone() throws IOException {
        var mounted = secrets.forService("booking");
        assertEquals("rwxr-xr-x", permissions(mounted));
        assertEquals("r--r--r--", permissions(mounted.resolve(PASSWORD)));
        assertEquals("rwx------", permissions(folder));
    }

    @Test
    void whatIsGoneIsNotMountedAnyMore() throws IOException {
        secrets.forService("booking");
        new SecretFolder(folder.resolve("of-booking")).write(Map.of("fareline.redis.password", "new"));
        assertEquals(Set.of("fareline.redis.password"), names(secrets.forService("booking")));
    }

    @Test
    void aProcessWithoutAFolderIsAMistake() {
        assertThrows(UncheckedIOException.class, () -> secrets.forService("nobody"));
    }

    private static Set<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
