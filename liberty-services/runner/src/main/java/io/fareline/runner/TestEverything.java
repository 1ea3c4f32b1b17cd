package io.fareline.runner;

import io.fareline.runner.laptop.Home;
import io.fareline.runner.laptop.Listener;
import io.fareline.runner.laptop.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * All tests, as CI runs them: every module's own, then the journeys against a Fareline that is started for them alone,
 * on ports of its own and with data of its own, and the invariants over what the journeys have left.
 */
final class TestEverything {
    private static final String JOURNEYS = "liberty-services/journeys";
    private static final String PORT_OFFSET = "20000";
    private static final String FUZZ_SECONDS = "60";
    private final Home home;
    private final Path state;

    TestEverything(Home home) {
        this.home = home;
        this.state = home.repository().resolve("target/test-home");
    }

    int run() {
        var begin = Instant.now();
        require("module tests", maven("verify", "-Djourneys.skip=true"));
        markBuilt(begin);
        fareline("down", "--purge");
        try {
            require("start", fareline("up"));
            require(
                    "journeys",
                    maven("verify", "-pl", JOURNEYS, "-Dfareline.sandbox=" + state.resolve("sandbox.properties")));
            require("fuzzing", fareline("bench", "fuzz", "--attach", "--seconds", FUZZ_SECONDS));
            require("invariants", fareline("verify"));
        } finally {
            fareline("down", "--purge");
        }
        System.out.println("All tests passed.");
        return Main.OK;
    }

    // What was just tested is what ./fareline up starts; the time is that before the build, for edits meanwhile.
    private void markBuilt(Instant begin) {
        var stamp = home.repository().resolve("target/built");
        try {
            Files.writeString(stamp, "");
            Files.setLastModifiedTime(stamp, FileTime.from(begin));
        } catch (IOException e) {
            throw new Trouble("Cannot write " + stamp + ": " + e.getMessage(), e);
        }
    }

    private static void require(String what, int exitCode) {
        if (exitCode != 0) {
            throw new Trouble("The tests failed: " + what);
        }
    }

    private int maven(String... arguments) {
        var command = new ArrayList<>(List.of(System.getProperty("fareline.maven", "mvn")));
        command.addAll(List.of(arguments));
        return run(command, Map.of("JAVA_HOME", System.getProperty("java.home")));
    }

    private int fareline(String... arguments) {
        var command =
                new ArrayList<>(List.of(home.repository().resolve("fareline").toString()));
        command.addAll(List.of(arguments));
        return run(command, Map.of("FARELINE_HOME", state.toString(), Listener.OFFSET, PORT_OFFSET));
    }

    private int run(List<String> command, Map<String, String> environment) {
        var builder = new ProcessBuilder(command)
                .inheritIO()
                .directory(home.repository().toFile());
        builder.environment().putAll(environment);
        try {
            return builder.start().waitFor();
        } catch (IOException e) {
            throw new Trouble("Cannot run " + command.getFirst() + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted", e);
        }
    }
}
