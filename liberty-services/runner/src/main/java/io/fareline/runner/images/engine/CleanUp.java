package io.fareline.runner.images.engine;

import io.fareline.runner.laptop.Trouble;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/**
 * Whatever was started, so that all of it is ended: latest first, once, whether the command came to its end, failed or was
 * interrupted.
 */
public final class CleanUp implements AutoCloseable {
    private final Deque<Step> steps = new ArrayDeque<>();
    private final Consumer<String> progress;
    private boolean over;

    public CleanUp(Consumer<String> progress) {
        this.progress = progress;
    }

    private record Step(String what, Runnable end) {}

    /** Starts something, and remembers before that how it is ended; nothing starts any more once the end has begun. */
    public synchronized void start(String what, Runnable start, Runnable end) {
        if (over) {
            throw new Trouble("Interrupted");
        }
        steps.push(new Step(what, end));
        start.run();
    }

    public synchronized boolean isOver() {
        return over;
    }

    /** What cannot be ended is told, and keeps nothing else from being ended. */
    @Override
    public synchronized void close() {
        over = true;
        while (!steps.isEmpty()) {
            var step = steps.pop();
            try {
                step.end().run();
            } catch (RuntimeException e) {
                progress.accept("Could not end " + step.what() + ": " + e.getMessage());
            }
        }
    }
}
