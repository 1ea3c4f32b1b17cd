package io.fareline.platform.outbox.relay;

import io.fareline.platform.outbox.EventAdded;
import io.fareline.platform.service.Loops;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Runs the relay after each commit that added an event, and every so often for what other processes left behind. */
@ApplicationScoped
public class RelayStart {
    private static final Logger LOG = Logger.getLogger(RelayStart.class.getName());

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    ManagedExecutorService executor;

    @Inject
    Relay relay;

    private final AtomicBoolean woken = new AtomicBoolean();

    void onStart(
            @Observes @Priority(5000) Startup event, Loops loops, RelaySettings settings, OutboxRetention retention) {
        loops.every(settings.interval(), "outbox relay", relay::run);
        retention.start(loops);
    }

    void onAdded(@Observes(during = TransactionPhase.AFTER_SUCCESS) EventAdded event) {
        if (!woken.compareAndSet(false, true)) return;
        try {
            executor.execute(this::wake);
        } catch (RejectedExecutionException stopping) {
            woken.set(false);
        }
    }

    /** Whatever fails here fails again in the loop; it must not reach the executor's own handling. */
    private void wake() {
        woken.set(false);
        try {
            relay.run();
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "The relay failed after a commit; its loop goes on.", failure);
        }
    }
}
