package io.fareline.bench;

import java.util.List;

/** One long run with a name, against a Fareline that it starts for itself. */
public interface Bench {
    String name();

    /** What it shows, in a few words, for the list. */
    String purpose();

    /** What can be set on the command line. */
    List<Option> options();

    /**
     * Runs it.
     *
     * @return whether what it is there to show was shown
     */
    boolean run(BenchRun run) throws InterruptedException;
}
