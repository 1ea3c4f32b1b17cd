package io.fareline.platform.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.fareline.platform.service.Configuration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {
    @TempDir
    Path folder;

    @Test
    void aSetReplacesTheOneBefore() throws IOException {
        var file = at(folder.resolve("keys.json").toString());
        file.hold("{\"keys\":[1]}");
        file.hold("{\"keys\":[1,2]}");
        assertEquals("{\"keys\":[1,2]}", Files.readString(folder.resolve("keys.json")));
        file.hold("{}");
        assertEquals("{}", Files.readString(folder.resolve("keys.json")));
        try (var files = Files.list(folder)) {
            assertEquals(List.of(folder.resolve("keys.json")), files.toList());
        }
    }

    @Test
    void theSameSetIsWrittenOnceUnlessSomebodyTookItAway() throws IOException {
        var keys = folder.resolve("keys.json");
        var file = at(keys.toString());
        file.hold("{}");
        var longAgo = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
        Files.setLastModifiedTime(keys, longAgo);
        file.hold("{}");
        assertEquals(longAgo, Files.getLastModifiedTime(keys));
        Files.delete(keys);
        file.hold("{}");
        assertEquals("{}", Files.readString(keys));
    }

    @Test
    void whereNothingCanBeWrittenTheSetIsNotHeld() {
        var file = at(folder.resolve("no-such-folder/keys.json").toString());
        assertThrows(IOException.class, () -> file.hold("{}"));
    }

    private static KeyFile at(String location) {
        var file = new KeyFile();
        file.configuration = new Configuration() {
            @Override
            public String text(String name) {
                return "mp.jwt.verify.publickey.location".equals(name) ? location : super.text(name);
            }
        };
        file.locate();
        return file;
    }
}
