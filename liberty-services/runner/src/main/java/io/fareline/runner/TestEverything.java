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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All tests, as CI runs them: every module's own, then the journeys against a Fareline that is started for them alone,
 * on ports of its own and with data of its own, the invariants over what the journeys have left, and the proof that
 * these checks find what they are there for.
 */
final class TestEverything {
    private static final String JOURNEYS = "liberty-services/journeys";
    private static final String PORT_OFFSET = "20000";
    private static final String FUZZ_SECONDS = "60";

    /**
     * The Fareline under test can be told to fail, and gives up sooner than a real one, so that what is lost is found
     * again while a test waits. Callers still wait longer than those they call. One client of it asks as much as many, so it
     * has no limit of lookups, tokens and unpaid holds; that there are some is shown by the tests of booking, auth and flight.
     */
    private static final Map<String, String> STRUCK = Map.ofEntries(
            Map.entry("FARELINE_LINKS", "on"),
            Map.entry("FLIGHT_MP_REST_READTIMEOUT", "2000"),
            Map.entry("PAYMENT_MP_REST_READTIMEOUT", "4000"),
            Map.entry("PROVIDER_MP_REST_READTIMEOUT", "1500"),
            Map.entry("FARELINE_BOOKING_LEASE", "PT11S"),
            Map.entry("FARELINE_BOOKING_RETRY_LONGEST", "PT2S"),
            Map.entry("FARELINE_PAYMENT_OPERATION_LEASE", "PT12S"),
            Map.entry("FARELINE_PAYMENT_RESOLUTION_BACKOFF_LONGEST", "PT4S"),
            Map.entry("FARELINE_LIMIT_LOOKUPS_PER_MINUTE", "100000"),
            Map.entry("FARELINE_LIMIT_LOOKUPS_BURST", "100000"),
            Map.entry("FARELINE_LIMIT_TOKENS_PER_MINUTE", "100000"),
            Map.entry("FARELINE_LIMIT_TOKENS_BURST", "100000"),
            Map.entry("FARELINE_HOLD_QUOTA_FLIGHT_HOLDS", "100000"),
            Map.entry("FARELINE_HOLD_QUOTA_FLIGHT_SEATS", "100000"),
            Map.entry("FARELINE_HOLD_QUOTA_HOLDS", "1000000"),
            Map.entry("FARELINE_HOLD_AGAIN_AFTER", "PT0S"),
            Map.entry("FARELINE_HOLD_CONDUCT_LEAST", "1000000"));

    private final Home home;
    private final Path state;

    TestEverything(Home home) {
        this.home = home;
        this.state = home.repository().resolve("target/test-home");
    }

    int run() {
        var begin = Instant.now();
        var notRun = new NotRun(home.repository().resolve("target/not-run"));
        notRun.forget();
        // Their servers are told nothing: what they show must hold with the limits that are shipped. Two modules at a
        // time, since each waits for its servers, databases and time-outs more than it works.
        require("module tests", maven(Map.of(), "verify", "-T", "2", "-Djourneys.skip=true"));
        markBuilt(begin);
        fareline("down", "--purge");
        try {
            require("start", fareline("up"));
            require("journeys", journeys());
            require("fuzzing", fareline("bench", "fuzz", "--attach", "--seconds", FUZZ_SECONDS));
            require(
                    "race",
                    fareline("bench", "race", "--attach", "--clients", "60", "--seconds", "15", "--kills", "1"));
            require("invariants", fareline("verify"));
            // Last, for it damages what it has checked.
            require("planted faults", fareline("bench", "planted", "--attach"));
        } finally {
            fareline("down", "--purge");
        }
        notRun.reasons().forEach(reason -> System.out.println("Not run: " + reason));
        System.out.println(notRun.reasons().isEmpty() ? "All tests passed." : "All tests passed that could be run.");
        return Main.OK;
    }

    /** With the modules that they use, whose own tests have run. */
    private int journeys() {
        return maven(
                STRUCK,
                "verify",
                "-pl",
                JOURNEYS,
                "-am",
                "-Dtest=NONE",
                "-Dsurefire.failIfNoSpecifiedTests=false",
                "-Dfareline.sandbox=" + state.resolve("sandbox.properties"));
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

    private int maven(Map<String, String> more, String... arguments) {
        var command = new ArrayList<>(List.of(System.getProperty("fareline.maven", "mvn")));
        command.addAll(List.of(arguments));
        // Processes that a journey starts again get the same environment as those that it killed.
        var environment = new HashMap<>(more);
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        return run(command, environment);
    }

    private int fareline(String... arguments) {
        var command =
                new ArrayList<>(List.of(home.repository().resolve("fareline").toString()));
        command.addAll(List.of(arguments));
        var environment = new HashMap<>(STRUCK);
        environment.put("FARELINE_HOME", state.toString());
        environment.put(Listener.OFFSET, PORT_OFFSET);
        return run(command, environment);
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
