package io.fareline.runner.images.trial;

import io.fareline.platform.testing.Waiting;
import io.fareline.runner.call.Http;
import io.fareline.runner.images.engine.Engine;
import io.fareline.runner.laptop.Trouble;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** One container that runs. */
final class Container {
    /** All start at once, on whatever processors there are. */
    private static final Duration READY_LIMIT = Duration.ofMinutes(10);

    private static final Duration END_LIMIT = Duration.ofSeconds(60);
    private static final Pattern APPLICATION_FAILED = Pattern.compile("\"message\":\"(CWWKZ000[24]E[^\"]*)\"");
    private static final int LONGEST_LINE = 400;
    private static final int LOG_LINES = 6;
    private final Engine engine;
    private final String name;
    private final Door door;
    private final long begin = System.nanoTime();

    /** Where it is asked from outside whether it is well. */
    record Door(URI address, List<String> healthPaths) {}

    Container(Engine engine, String name, Door door) {
        this.engine = engine;
        this.name = name;
        this.door = door;
    }

    /** Waits until it does its work. @return how long that took from its start */
    Duration awaitReady() {
        var ready = Waiting.until(READY_LIMIT, () -> isReady() || hasEnded() || failure() != null);
        if (!ready || !isReady()) {
            throw new Trouble(name + " did not become ready" + why());
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private boolean isReady() {
        return door.healthPaths().stream()
                .allMatch(path -> Http.status(door.address().resolve(path)) == Http.OK);
    }

    boolean hasEnded() {
        return !"true".equals(state("{{.State.Running}}"));
    }

    private String why() {
        var failure = failure();
        if (failure != null) return ": " + failure;
        var lines = log().lines().toList();
        return "; the end of its log:\n"
                + String.join(
                        "\n",
                        lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size()).stream()
                                .map(Container::shortened)
                                .toList());
    }

    // A server that stays up although its application did not start.
    private String failure() {
        var found = APPLICATION_FAILED.matcher(log());
        return found.find() ? shortened(found.group(1)) : null;
    }

    private static String shortened(String line) {
        return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + "...";
    }

    String log() {
        return engine.attempt("logs", name).output();
    }

    /** The process of its JVM, as this machine numbers it. */
    long process() {
        return Long.parseLong(state("{{.State.Pid}}"));
    }

    /** Tells it to end, as the kubelet does; returns at once. */
    void terminate() {
        engine.ask("kill", "--signal", "TERM", name);
    }

    /** Waits for its end. @return the exit code */
    int awaitEnd() {
        if (!Waiting.until(END_LIMIT, this::hasEnded)) {
            throw new Trouble(name + " was told to end and still ran after " + END_LIMIT.toSeconds() + " s");
        }
        return Integer.parseInt(state("{{.State.ExitCode}}"));
    }

    private String state(String format) {
        return engine.ask("container", "inspect", "-f", format, name);
    }
}
