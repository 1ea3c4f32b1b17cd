package io.fareline.platform.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretFilesTest {
    @TempDir
    Path folder;

    @Test
    void aFileIsAPropertyAndIsReadAnew() throws IOException {
        var secrets = new SecretFiles(folder.toString());
        Files.writeString(folder.resolve("fareline.database.password"), "first\n");
        assertEquals("first", secrets.getValue("fareline.database.password"));
        Files.writeString(folder.resolve("fareline.database.password"), "second\n");
        assertEquals(Map.of("fareline.database.password", "second"), secrets.getProperties());
    }

    @Test
    void nothingOutsideOfTheFolderIsRead() throws IOException {
        Files.writeString(folder.resolve("other"), "x");
        var secrets = new SecretFiles(folder.resolve("inner").toString());
        assertNull(secrets.getValue("fareline.x/../../other"));
        assertNull(secrets.getValue("other"));
        assertEquals(Set.of(), secrets.getPropertyNames());
    }

    @Test
    void withoutAFolderThereIsNothing() {
        var secrets = new SecretFiles((String) null);
        assertNull(secrets.getValue("fareline.database.password"));
        assertEquals(Set.of(), secrets.getPropertyNames());
    }
}
