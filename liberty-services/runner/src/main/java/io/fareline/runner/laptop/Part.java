package io.fareline.runner.laptop;

import io.fareline.platform.testing.DetachedProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One process of Fareline on this machine. */
public interface Part {
    String name();

    /** Ports that must be free before it can start. */
    List<Integer> ports();

    Path log();

    /** Starts the process and returns before it is ready. */
    void launch();

    /** Whether it does its work now. */
    boolean isHealthy();

    /** The line that says why it will never become healthy, when there is one already. */
    Optional<String> failure();

    /** The line of its log that most likely says why it ended. */
    default Optional<String> lastWords() {
        return Logs.lastWords(log());
    }

    Optional<DetachedProcess> process();

    /** Asks it to end and kills it after the limit. */
    void stop(Duration limit);

    default boolean isRunning() {
        return process().isPresent();
    }
}
