package io.fareline.flight.holdqueue;

import jakarta.json.stream.JsonGenerator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** A hold to be placed or released, with the promise of a verdict. Its time is that of {@link System#nanoTime}. */
record WaitingHold<R extends WaitingHold.Request, V>(R asked, long since, CompletableFuture<V> verdict) {
    /** What is asked for; its id and its legs are in one batch at a time. */
    interface Request {
        UUID id();

        List<Long> legIds();

        /** As the database's function reads it. */
        void write(JsonGenerator json);
    }

    static <R extends Request, V> WaitingHold<R, V> now(R asked) {
        return new WaitingHold<>(asked, System.nanoTime(), new CompletableFuture<>());
    }
}
