package io.fareline.sandbox.web;

import io.fareline.sandbox.problem.ApiError;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Bounds the requests that are carried out at once, and lets the last of them out before the process ends. */
public final class Gate {
    private final int places;
    private final Semaphore free;
    private volatile boolean closed;

    public Gate(int places) {
        this.places = places;
        this.free = new Semaphore(places);
    }

    public boolean isClosed() {
        return closed;
    }

    void enter() {
        if (closed) throw ApiError.unavailable("The provider is stopping.");
        if (!free.tryAcquire()) throw ApiError.unavailable("Too many requests at once.");
    }

    void leave() {
        free.release();
    }

    /** Lets nobody in any more; true when everybody has left within the limit. */
    boolean close(Duration limit) throws InterruptedException {
        closed = true;
        return free.tryAcquire(places, limit.toMillis(), TimeUnit.MILLISECONDS);
    }
}
