package io.fareline.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A process in a session of its own, so that it outlives whoever started it and never sees the terminal's Ctrl-C; found
 * again through its pid file, which also keeps a later process with the same number from being taken for it.
 */
public final class DetachedProcess {
    private static final Duration KILL_LIMIT = Duration.ofSeconds(10);
    private final ProcessIdentity identity;

    private DetachedProcess(ProcessIdentity identity) {
        this.identity = identity;
    }

    /** Starts it and writes its pid file; the output is appended to the log. */
    public static DetachedProcess start(Launch launch) {
        var command = new ArrayList<String>();
        command.add("setsid");
        command.addAll(launch.command());
        try {
            Files.createDirectories(launch.log().getParent());
            Files.createDirectories(launch.pidFile().getParent());
            var builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(launch.log().toFile()));
            builder.environment().putAll(launch.environment());
            var process = builder.start();
            var identity = ProcessIdentity.of(process.pid()).orElseThrow(() -> new EndedAtOnce(launch));
            identity.write(launch.pidFile());
            return new DetachedProcess(identity);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start " + launch.name(), e);
        }
    }

    /** The process of this pid file, when it still runs. */
    public static Optional<DetachedProcess> running(Path pidFile) {
        return ProcessIdentity.read(pidFile).filter(ProcessIdentity::alive).map(DetachedProcess::new);
    }

    public long pid() {
        return identity.pid();
    }

    public boolean alive() {
        return identity.alive();
    }

    /** Sends the signal ({@code TERM}, {@code INT}), waits up to the limit, then kills. True when it went by itself. */
    public boolean stop(String signal, Duration limit) {
        send(signal);
        if (goneWithin(limit)) {
            return true;
        }
        kill();
        return false;
    }

    /** Ends it without any chance to tidy up, and waits until it is gone. */
    public void kill() {
        send("KILL");
        if (!goneWithin(KILL_LIMIT)) {
            throw new ServerFailure("Process " + pid() + " does not die");
        }
    }

    /** Sends a signal by its name, when the process still is the one that was started. */
    public void send(String signal) {
        if (!alive()) {
            return;
        }
        try {
            // Java can send only TERM and KILL; the shell's own kill needs no further program.
            new ProcessBuilder("sh", "-c", "kill -s \"$0\" \"$1\"", signal, Long.toString(pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot signal process " + pid(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("Interrupted while stopping process " + pid(), e);
        }
    }

    boolean goneWithin(Duration limit) {
        return Waiting.until(limit, () -> !alive());
    }

    /** The last lines of a log file, oldest first; none when there is no such file. */
    public static List<String> lastLines(Path log, int count) {
        try (var lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
            var all = lines.toList();
            return all.subList(Math.max(0, all.size() - count), all.size());
        } catch (IOException e) {
            return List.of();
        }
    }

    /** It was gone before anybody could look at it; its log says why. */
    static final class EndedAtOnce extends ServerFailure {
        EndedAtOnce(Launch launch) {
            super(launch.name() + " ended at once; see " + launch.log());
        }
    }
}
