package io.fareline.platform.outbox.relay;

import io.fareline.platform.outbox.EventAdded;
import io.fareline.platform.service.Loops;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Runs the relay soon after a commit that added an event, and every so often for what other processes left behind. */
@ApplicationScoped
public class RelayStart {
    private static final Logger LOG = Logger.getLogger(RelayStart.class.getName());

    private static final int MOST_PASSED_OVER = 10;

    @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
    ManagedScheduledExecutorService executor;

    @Inject
    Relay relay;

    private final AtomicBoolean asked = new AtomicBoolean();
    /** A run is about to begin, or is going on. */
    private final AtomicBoolean busy = new AtomicBoolean();

    private Pace pace;
    private int passedOver;

    void onStart(
            @Observes @Priority(5000) Startup event, Loops loops, RelaySettings settings, OutboxRetention retention) {
        pace = new Pace(settings.pace());
        loops.every(settings.interval(), "outbox relay", this::look);
        retention.start(loops);
    }

    void onAdded(@Observes(during = TransactionPhase.AFTER_SUCCESS) EventAdded event) {
        asked.set(true);
        runSoon();
    }

    /** A run that follows a commit makes this one needless; now and then it looks all the same, should that one never come. */
    private void look() {
        if (busy.get() && ++passedOver < MOST_PASSED_OVER) return;
        passedOver = 0;
        relay.run();
    }

    private void runSoon() {
        if (!busy.compareAndSet(false, true)) return;
        try {
            executor.schedule(this::run, pace.untilNext(System.nanoTime()).toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException stopping) {
            busy.set(false);
        }
    }

    /** Whatever fails here fails again in the loop; it must not reach the executor's own handling. */
    private void run() {
        asked.set(false);
        long began = System.nanoTime();
        try {
            relay.run();
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "The relay failed after a commit; its loop goes on.", failure);
        } finally {
            pace.worked(began, System.nanoTime());
            busy.set(false);
        }
        if (asked.get()) runSoon();
    }
}
