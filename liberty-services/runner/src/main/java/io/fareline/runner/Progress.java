package io.fareline.runner;

import java.io.PrintStream;
import java.time.Duration;

/** Lines that say what happens now, each with the seconds since the beginning. */
public final class Progress {
    private final PrintStream out;
    private final long begin = System.nanoTime();

    public Progress(PrintStream out) {
        this.out = out;
    }

    public void say(String text) {
        out.printf("[%5.1f s] %s%n", elapsed().toMillis() / 1000.0, text);
        out.flush();
    }

    /** A line without the time. */
    public void print(String text) {
        out.println(text);
        out.flush();
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
