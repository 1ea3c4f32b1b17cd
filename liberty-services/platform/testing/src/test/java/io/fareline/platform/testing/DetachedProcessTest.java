package io.fareline.platform.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DetachedProcessTest {
    @TempDir
    Path folder;

    @AfterEach
    void endEverything() {
        DetachedProcess.running(pidFile()).ifPresent(DetachedProcess::kill);
    }

    @Test
    void aProcessIsFoundAgainByItsPidFile() {
        var started = start("exec sleep 60");
        assertEquals(
                started.pid(), DetachedProcess.running(pidFile()).orElseThrow().pid());
        started.kill();
        assertTrue(DetachedProcess.running(pidFile()).isEmpty());
    }

    @Test
    void anotherProcessWithTheSameNumberIsNotTakenForIt() throws IOException {
        var started = start("exec sleep 60");
        var written = ProcessIdentity.read(pidFile()).orElseThrow();
        new ProcessIdentity(written.pid(), written.startTicks() - 1, written.boot()).write(pidFile());
        assertTrue(DetachedProcess.running(pidFile()).isEmpty());
        written.write(pidFile());
        new ProcessIdentity(written.pid(), written.startTicks(), "an earlier boot").write(pidFile());
        assertTrue(DetachedProcess.running(pidFile()).isEmpty());
        started.kill();
    }

    @Test
    void aGarbledPidFileNamesNoProcess() throws IOException {
        Files.writeString(pidFile(), "one two three");
        assertTrue(DetachedProcess.running(pidFile()).isEmpty());
        Files.writeString(pidFile(), "1");
        assertTrue(DetachedProcess.running(pidFile()).isEmpty());
    }

    @Test
    void aProcessThatIgnoresTheSignalIsKilledAfterTheLimit() {
        var started = start("trap '' TERM; echo ready; while :; do sleep 1; done");
        assertTrue(Waiting.until(Duration.ofSeconds(10), () -> DetachedProcess.lastLines(log(), 1)
                .contains("ready")));
        assertFalse(started.stop("TERM", Duration.ofMillis(200)));
        assertFalse(started.alive());
    }

    @Test
    void aProcessThatObeysIsNotKilled() {
        var started = start("trap 'echo bye; exit 0' TERM; echo ready; while :; do sleep 0.05; done");
        assertTrue(Waiting.until(Duration.ofSeconds(10), () -> DetachedProcess.lastLines(log(), 1)
                .contains("ready")));
        assertTrue(started.stop("TERM", Duration.ofSeconds(10)));
        assertEquals(List.of("bye"), DetachedProcess.lastLines(log(), 1));
    }

    private DetachedProcess start(String script) {
        return DetachedProcess.start(new Launch("test", List.of("sh", "-c", script), Map.of(), log(), pidFile()));
    }

    private Path log() {
        return folder.resolve("test.log");
    }

    private Path pidFile() {
        return folder.resolve("test.pid");
    }
}
