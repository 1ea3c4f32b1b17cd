package io.fareline.bench;

import io.fareline.runner.laptop.JvmFlags;
import io.fareline.runner.laptop.Listener;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/** One run of one bench: its options, its figures, and the Fareline that it starts. */
public final class BenchRun {
    // Away from a Fareline at its usual ports and from the one of ./fareline test.
    private static final String PORT_OFFSET = "10000";
    private static final String MOST = "6000000";

    /** A bench is one client that asks for what many do: it is to find out what servers bear, not what one client may. */
    private static final Map<String, String> WITHOUT_LIMITS_OF_ONE_CLIENT = Map.ofEntries(
            Map.entry("FARELINE_LIMIT_SEARCH_PER_MINUTE", MOST),
            Map.entry("FARELINE_LIMIT_SEARCH_BURST", MOST),
            Map.entry("FARELINE_LIMIT_CALENDAR_PER_MINUTE", MOST),
            Map.entry("FARELINE_LIMIT_CALENDAR_BURST", MOST),
            Map.entry("FARELINE_LIMIT_LISTS_PER_MINUTE", MOST),
            Map.entry("FARELINE_LIMIT_LISTS_BURST", MOST),
            Map.entry("FARELINE_HOLD_QUOTA_HOLDS", MOST),
            Map.entry("FARELINE_HOLD_QUOTA_FLIGHT_HOLDS", "100000"),
            Map.entry("FARELINE_HOLD_QUOTA_FLIGHT_SEATS", "100000"),
            Map.entry("FARELINE_HOLD_AGAIN_AFTER", "PT0S"),
            Map.entry("FARELINE_HOLD_CONDUCT_LEAST", "1000000"));

    private final Path repository;
    private final Bench bench;
    private final Options options;
    private final Map<String, String> environment;
    private final Figures figures = new Figures();
    private final long begin = System.nanoTime();

    private BenchRun(Path repository, Bench bench, Options options, Map<String, String> environment) {
        this.repository = repository.toAbsolutePath().normalize();
        this.bench = bench;
        this.options = options;
        this.environment = environment;
    }

    static BenchRun of(Path repository, Bench bench, Options options) {
        return new BenchRun(repository, bench, options, System.getenv());
    }

    boolean begin() throws InterruptedException {
        figures.line(bench.name() + " of " + Instant.now().truncatedTo(ChronoUnit.SECONDS) + ", " + options);
        var shown = false;
        try {
            shown = bench.run(this);
            return shown;
        } finally {
            figures.number("took", elapsed().toSeconds(), "s");
            figures.text("result", shown ? "passed" : "FAILED");
            System.out.println();
            figures.print(System.out);
            figures.write(output(bench.name() + ".txt"));
        }
    }

    public Options options() {
        return options;
    }

    public Figures figures() {
        return figures;
    }

    /** A file that the run leaves behind, in {@code target/bench}. */
    public Path output(String name) {
        return repository.resolve("target/bench").resolve(name);
    }

    /** Says what happens now, with the seconds since the beginning. */
    public void say(String text) {
        System.out.printf("[%6.1f s] %s%n", elapsed().toMillis() / 1000.0, text);
        System.out.flush();
    }

    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /**
     * Starts a Fareline for this run alone, with data of its own under {@code target}, on ports of its own and with
     * production's flags, and without the limits of one client, unless the environment or {@code more} says otherwise.
     *
     * @param more environment that it is started with, besides
     */
    public OwnFareline start(Map<String, String> more) {
        var settings =
                new HashMap<>(Map.of(JvmFlags.VARIABLE, JvmFlags.PRODUCTION.text(), Listener.OFFSET, PORT_OFFSET));
        settings.putAll(WITHOUT_LIMITS_OF_ONE_CLIENT);
        settings.keySet().forEach(name -> settings.computeIfPresent(name, environment::getOrDefault));
        settings.putAll(more);
        settings.put(
                "FARELINE_HOME",
                repository.resolve("target/bench-home/" + bench.name()).toString());
        return OwnFareline.start(repository, settings, this::say);
    }

    /** The Fareline that runs already in {@code FARELINE_HOME}; it is left running. */
    public OwnFareline attach() {
        return OwnFareline.running(repository, environment);
    }
}
