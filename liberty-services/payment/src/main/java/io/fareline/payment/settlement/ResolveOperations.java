package io.fareline.payment.settlement;

import io.fareline.payment.PaymentSettings;
import io.fareline.payment.settlement.UnsettledOperations.Claimed;
import io.fareline.platform.service.Crew;
import io.fareline.platform.service.Loops;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;

/**
 * Takes up unsettled operations: those whose answer was lost, and those whose process died. Several at a time, each on
 * its own, so that one whose look-up hangs holds up no other.
 */
@ApplicationScoped
public class ResolveOperations {
    private static final Logger LOG = System.getLogger(ResolveOperations.class.getName());

    @Resource(lookup = "concurrent/resolution")
    ManagedExecutorService executor;

    @Inject
    UnsettledOperations unsettled;

    @Inject
    FindOutcome find;

    @Inject
    SettleOperation settle;

    @Inject
    PaymentSettings settings;

    @Inject
    Loops loops;

    @Inject
    Clock clock;

    void onStart(@Observes @Priority(5000) Startup startup) {
        var crew = new Crew("resolving operations", settings.resolutionWorkers(), executor, this::next);
        loops.every(settings.resolutionPeriod(), "the resolution of operations", crew::call);
    }

    /** One by one, so that no lease runs out while an operation waits for its turn. False where none is due. */
    boolean next() {
        if (loops.areStopping()) return false;
        var claimed = unsettled.claim(clock.instant(), settings.lease());
        claimed.ifPresent(this::resolve);
        return claimed.isPresent();
    }

    private void resolve(Claimed claimed) {
        var operation = claimed.order().key();
        try {
            settle.settle(claimed.intentId(), operation, find.of(claimed));
        } catch (RuntimeException fault) {
            // It is given back after a pause like any other; only a process that dies keeps its lease to the end.
            LOG.log(Level.ERROR, "Asking about operation " + operation + " failed.", fault);
            settle.failed(claimed.intentId(), operation, fault.getClass().getSimpleName());
        }
    }
}
