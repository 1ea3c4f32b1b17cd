package io.fareline.runner.images.engine;

import io.fareline.platform.testing.DetachedProcess;
import io.fareline.platform.testing.Folders;
import io.fareline.platform.testing.Launch;
import io.fareline.platform.testing.ServerFailure;
import io.fareline.platform.testing.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A Docker daemon with folders, a socket and a bridge of its own. Its images stay, so that the next build is short. */
final class OwnEngine {
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
    private static final String BRIDGE = "172.29.0.1/24";
    private static final int LOG_LINES = 1;
    private final Path dockerd;
    private final Path folder;

    OwnEngine(Path dockerd, Path folder) {
        this.dockerd = dockerd;
        this.folder = folder;
    }

    String address() {
        return "unix://" + folder.resolve("docker.sock");
    }

    /** @throws NotRun where the kernel or the rights of this user do not allow for one */
    void start(Engine client) {
        // One that was left by a command that was killed.
        if (isRunning()) stop();
        try {
            DetachedProcess.start(new Launch("dockerd", command(), Map.of(), log(), ours()));
        } catch (ServerFailure ended) {
            throw new NotRun("dockerd ended at once: " + lastWords());
        }
        var answers = Waiting.until(
                START_LIMIT, () -> !isRunning() || client.attempt("info").isOk());
        if (!answers || !isRunning()) {
            stop();
            throw new NotRun("dockerd does not work on this machine: " + lastWords());
        }
    }

    List<String> command() {
        return List.of(
                dockerd.toString(),
                "--data-root",
                folder.resolve("data").toString(),
                "--exec-root",
                folder.resolve("exec").toString(),
                "-H",
                address(),
                "-p",
                folder.resolve("docker.pid").toString(),
                "--bip",
                BRIDGE);
    }

    void stop() {
        DetachedProcess.running(ours()).ifPresent(process -> process.stop("TERM", STOP_LIMIT));
        try {
            Folders.delete(folder.resolve("exec"));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + folder.resolve("exec"), e);
        }
    }

    private boolean isRunning() {
        return DetachedProcess.running(ours()).isPresent();
    }

    private Path log() {
        return folder.resolve("dockerd.log");
    }

    // Beside dockerd's own pid file: this one knows the process from a later one with the same number.
    private Path ours() {
        return folder.resolve("fareline.pid");
    }

    private String lastWords() {
        return String.join(" ", DetachedProcess.lastLines(log(), LOG_LINES));
    }
}
