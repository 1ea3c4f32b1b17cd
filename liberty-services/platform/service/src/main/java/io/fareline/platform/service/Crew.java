package io.fareline.platform.service;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Workers for one kind of work, never more than a number at a time. Each takes up one piece after another until nothing
 * is due; as long as something is, another one is called. Whoever calls them does not wait for them, so that a worker
 * that hangs keeps neither the caller nor another crew.
 */
public final class Crew {
    private static final Logger LOG = Logger.getLogger(Crew.class.getName());

    private final String work;
    private final Executor executor;
    private final Semaphore free;
    private final BooleanSupplier next;

    /** @param next takes up the next piece of work and does it; false where nothing is due */
    public Crew(String work, int most, Executor executor, BooleanSupplier next) {
        this.work = work;
        this.executor = executor;
        this.free = new Semaphore(most);
        this.next = next;
    }

    /** Calls one more worker, unless all are at work. */
    public void call() {
        if (!free.tryAcquire()) return;
        try {
            executor.execute(this::workOn);
        } catch (RejectedExecutionException busy) {
            free.release();
            LOG.log(Level.FINE, "No room for {0} now.", work);
        }
    }

    private void workOn() {
        try {
            while (next.getAsBoolean()) call();
        } catch (RuntimeException fault) {
            LOG.log(Level.WARNING, "A worker at " + work + " failed; the next round goes on.", fault);
        } finally {
            free.release();
        }
    }
}
