package io.fareline.sandbox.switches;

import java.time.Duration;

/** How long a request waits, and on which side of its effect. */
record Delay(Duration length, Stage stage) {
    static final Delay NONE = new Delay(Duration.ZERO, Stage.BEFORE);

    enum Stage {
        BEFORE,
        AFTER
    }

    void passAt(Stage moment) throws InterruptedException {
        if (moment == stage) Thread.sleep(length);
    }
}
