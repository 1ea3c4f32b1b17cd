package io.fareline.runner.images;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.runner.HomeLock;
import io.fareline.runner.Progress;
import io.fareline.runner.WrongUsage;
import io.fareline.runner.images.engine.Programs;
import io.fareline.runner.laptop.Home;
import io.fareline.runner.laptop.Trouble;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImagesCommandTest {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void whereThereCanBeNoEngineTheStatusIsThreeAndTheReasonIsSaid() {
        assertEquals(ImagesCommand.NOT_RUN, command(Map.of()).run(List.of("--build-only")));
        assertTrue(written.toString().startsWith("not run: "), written.toString());
    }

    @Test
    void aWrongOptionOrOffsetIsNoReasonNotToRun() {
        assertThrows(WrongUsage.class, () -> command(Map.of()).run(List.of("--fast")));
        var offset = Map.of("FARELINE_PORT_OFFSET", "70000");
        assertThrows(Trouble.class, () -> command(offset).run(List.of()));
    }

    @Test
    void whatFailsIsSaidAndIsNoInterruption() throws IOException {
        var docker = folder.resolve("docker");
        Files.writeString(docker, "#!/bin/sh\ncase $1 in build) echo 'no space left'; exit 1 ;; esac\n");
        Files.setPosixFilePermissions(docker, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(folder.resolve("pom.xml"), "<artifactId>fareline</artifactId><version>1</version>");
        var trouble =
                assertThrows(Trouble.class, () -> command(Map.of()).run(List.of("--build-only", "--base", "base:1")));
        assertTrue(trouble.getMessage().startsWith("The image of auth cannot be built"), trouble.getMessage());
        assertTrue(trouble.getMessage().endsWith("no space left"), trouble.getMessage());
    }

    @Test
    void oneAtATimeIsAtWork() throws IOException {
        var lock = Files.createDirectories(folder.resolve("target/images")).resolve("lock");
        try (var _ = HomeLock.take(lock, "taken")) {
            var trouble = assertThrows(Trouble.class, () -> command(Map.of()).run(List.of()));
            assertTrue(trouble.getMessage().startsWith("Another ./fareline images"), trouble.getMessage());
        }
        assertEquals(ImagesCommand.NOT_RUN, command(Map.of()).run(List.of()));
    }

    // A machine on whose path there is nothing at all.
    private ImagesCommand command(Map<String, String> environment) {
        return new ImagesCommand(
                new Home(folder, folder.resolve("state")),
                environment,
                new Progress(new PrintStream(written, true)),
                new Programs(Map.of("PATH", folder.toString())));
    }
}
