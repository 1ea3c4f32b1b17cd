package io.fareline.runner.images.engine;

/** This machine cannot do it: no failure of what would have been tried. The message says what is missing. */
public final class NotRun extends RuntimeException {
    public NotRun(String reason) {
        super(reason);
    }
}
