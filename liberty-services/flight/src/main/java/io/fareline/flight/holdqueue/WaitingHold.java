package io.fareline.flight.holdqueue;

import java.util.concurrent.CompletableFuture;

/** A hold to be placed or released, in its queue, with the promise of a verdict. Its time is that of {@link System#nanoTime}. */
record WaitingHold<R extends HoldQueue.Request, V>(R asked, long since, CompletableFuture<V> verdict) {
    static <R extends HoldQueue.Request, V> WaitingHold<R, V> now(R asked) {
        return new WaitingHold<>(asked, System.nanoTime(), new CompletableFuture<>());
    }
}
