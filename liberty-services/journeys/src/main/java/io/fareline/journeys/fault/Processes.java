package io.fareline.journeys.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * The processes of a running Fareline, to be killed as by a crash and started again, or to be given other secrets. Those that are started get the
 * environment of the process that this runs in, as {@code ./fareline up} gave them its own.
 */
public final class Processes {
    private final Path repository;
    private final String home;
    private final String offset;

    private Processes(Path repository, String home, String offset) {
        this.repository = repository;
        this.home = home;
        this.offset = offset;
    }

    /** @param sandbox what {@code ./fareline up} wrote about the Fareline */
    public static Processes of(Properties sandbox) {
        return new Processes(
                Path.of(sandbox.getProperty("fareline.repository")),
                sandbox.getProperty("fareline.home"),
                sandbox.getProperty("fareline.port.offset"));
    }

    /** Ends them at once, without any chance to tidy up. */
    public void kill(String... names) {
        command("kill", names);
    }

    /** Starts those that do not run, and returns when all of them do their work. */
    public void start(String... names) {
        command("start", names);
    }

    /** Exchanges a secret while all of them run: {@code database SERVICE} or {@code signing-keys}. */
    public void rotate(String... what) {
        command("rotate", what);
    }

    private void command(String command, String... names) {
        var words = new ArrayList<>(List.of(repository.resolve("fareline").toString(), command));
        words.addAll(List.of(names));
        var builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().put("FARELINE_HOME", home);
        builder.environment().put("FARELINE_PORT_OFFSET", offset);
        try {
            var process = builder.start();
            process.getOutputStream().close();
            var said = new String(process.getInputStream().readAllBytes());
            if (process.waitFor() != 0) {
                throw new IllegalStateException("./fareline " + command + " " + List.of(names) + " failed:\n" + said);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("Cannot run ./fareline " + command, broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", stopped);
        }
    }
}
