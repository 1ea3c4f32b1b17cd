package io.fareline.runner;

import io.fareline.runner.laptop.Part;
import io.fareline.runner.laptop.Trouble;
import java.util.ArrayList;
import java.util.List;

/** The parts that this {@code up} has started, so that they can be ended again when it does not come to its end. */
final class Started {
    private final List<Part> parts = new ArrayList<>();
    private boolean over;

    synchronized void launch(Part part) {
        if (over) {
            throw new Trouble("Interrupted");
        }
        // Remembered first: a launch that fails halfway may leave a process.
        parts.add(part);
        part.launch();
    }

    /** Whether nothing may start any more, because everything is up or because it was ended. */
    synchronized boolean isOver() {
        return over;
    }

    /** Everything is up: from now on nothing is ended. */
    synchronized void keep() {
        parts.clear();
        over = true;
    }

    /** Ends what was started, and lets nothing start any more. True when there was something to end. */
    synchronized boolean undo() {
        over = true;
        var some = !parts.isEmpty();
        Stopping.all(parts, Stopping.QUICK);
        parts.clear();
        return some;
    }
}
