package io.fareline.flight.holdqueue;

import java.util.concurrent.CompletableFuture;

/** A hold in the queue, with the promise of a verdict. Its time is that of {@link System#nanoTime}. */
record WaitingHold(NewHold hold, long since, CompletableFuture<Verdict> verdict) {
    static WaitingHold now(NewHold hold) {
        return new WaitingHold(hold, System.nanoTime(), new CompletableFuture<>());
    }
}
