package io.fareline.runner.laptop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {
    @TempDir
    Path folder;

    @Test
    void theStateIsInTheRepositoryUnlessTheEnvironmentNamesAnotherFolder() {
        assertEquals(folder.resolve(".fareline"), Home.of(folder, Map.of()).state());
        var elsewhere = folder.resolve("else").toString();
        assertEquals(
                Path.of(elsewhere),
                Home.of(folder, Map.of("FARELINE_HOME", elsewhere)).state());
    }

    @Test
    void onlyItsOwnerLooksIntoTheState() throws IOException {
        var home = Home.of(folder, Map.of());
        home.create();
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(home.state())));
    }

    @Test
    void whatWasCreatedIsPurgedWhole() throws IOException {
        var home = Home.of(folder, Map.of());
        home.create();
        Files.writeString(Files.createDirectories(home.secrets()).resolve("a"), "b");
        home.purge();
        assertFalse(Files.exists(home.state()));
        assertFalse(home.exists());
    }

    @Test
    void aFolderOfSomebodyElseIsNeverPurged() throws IOException {
        var precious = Files.createDirectories(folder.resolve("precious"));
        Files.writeString(precious.resolve("thesis"), "text");
        var home = new Home(folder, precious);
        assertThrows(Trouble.class, home::purge);
        assertTrue(Files.exists(precious.resolve("thesis")));
    }
}
