package io.fareline.runner.images.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.platform.testing.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineSearchTest {
    private static final boolean ROOT = true;
    private static final boolean NOBODY = false;
    private final List<String> said = new ArrayList<>();

    @TempDir
    Path folder;

    private FakePrograms machine;

    @BeforeEach
    void anEmptyMachine() throws IOException {
        machine = new FakePrograms(Files.createDirectory(folder.resolve("bin")));
    }

    @Test
    void anEngineThatAnswersIsUsedByAnybody() throws IOException {
        machine.with("docker", "echo \"$@\"");
        assertEquals("image ls", find(NOBODY).ask("image", "ls"));
        assertEquals(List.of("Using the container engine that runs: docker"), said);
    }

    @Test
    void whereDockerDoesNotAnswerPodmanMay() throws IOException {
        machine.with("docker", "exit 1").with("podman", "echo \"podman $@\"");
        assertEquals("podman image ls", find(NOBODY).ask("image", "ls"));
        assertEquals(List.of("Using the container engine that runs: podman"), said);
        machine.with("podman", "exit 1");
        assertEquals(
                "no container engine answers this user ('docker info' fails), and only root may start one",
                reason(NOBODY));
    }

    @Test
    void whoIsNotRootIsToldWhatIsMissing() throws IOException {
        assertEquals("there is no container engine, and only root may install one", reason(NOBODY));
        machine.with("docker", "exit 1");
        assertEquals(
                "no container engine answers this user ('docker info' fails), and only root may start one",
                reason(NOBODY));
    }

    @Test
    void withoutDebiansInstallerThereIsNone() {
        assertEquals("docker.io is not installed, and there is no apt-get to install it with", reason(ROOT));
    }

    @Test
    void anInstallerThatFailsIsQuoted() throws IOException {
        machine.with("apt-get", "echo 'E: no network'; exit 100");
        assertEquals("apt-get cannot install docker.io: E: no network", reason(ROOT));
        assertEquals(List.of("Installing docker.io"), said);
    }

    @Test
    void anInstallerThatBringsNothingIsSaidTo() throws IOException {
        machine.with("apt-get", "exit 0");
        assertEquals("the package docker.io brought no dockerd", reason(ROOT));
    }

    @Test
    void aDaemonThatEndsIsQuotedAndLeavesNothing() throws IOException {
        machine.with("docker", "exit 1").with("dockerd", "sleep 0.3; echo 'failed to mount overlay'; exit 1");
        var reason = reason(ROOT);
        assertTrue(reason.startsWith("dockerd "), reason);
        assertTrue(reason.endsWith("failed to mount overlay"), reason);
    }

    @Test
    void aDaemonOfOurOwnIsSpokenToAtItsOwnSocketAndEnded() throws IOException {
        machine.with("docker", "case $DOCKER_HOST in unix://*/docker.sock) echo \"$DOCKER_HOST\" ;; *) exit 1 ;; esac")
                .with("dockerd", "echo $$ >\"" + folder + "/started\"; exec sleep 60");
        var cleanUp = new CleanUp(said::add);
        try (cleanUp) {
            var engine = search(ROOT).find(folder.resolve("engine"), cleanUp);
            assertEquals("unix://" + folder + "/engine/docker.sock", engine.ask("info"));
            assertTrue(isThere(pid()));
        }
        // Whoever inherits a process that has ended may take a moment to let its number go.
        long ended = pid();
        assertTrue(Waiting.until(Duration.ofSeconds(10), () -> !isThere(ended)), "it runs still");
    }

    private static boolean isThere(long pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    private long pid() throws IOException {
        return Long.parseLong(Files.readString(folder.resolve("started")).strip());
    }

    private String reason(boolean root) {
        return assertThrows(NotRun.class, () -> find(root)).getMessage();
    }

    private Engine find(boolean root) {
        try (var cleanUp = new CleanUp(said::add)) {
            return search(root).find(folder.resolve("engine"), cleanUp);
        }
    }

    private EngineSearch search(boolean root) {
        return new EngineSearch(machine.programs(), root, said::add);
    }
}
