package io.fareline.payment.adoption.giving;

import io.fareline.payment.intent.Refusal;
import io.fareline.payment.settlement.PerformOperation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Gives adopted payments back, one after the other. The ids of its operations follow from the payments, so that a second
 * process, or the same one after a crash, asks for the same and no money goes back twice.
 */
@ApplicationScoped
public class GiveBack {
    private static final System.Logger LOG = System.getLogger(GiveBack.class.getName());

    /** One that gives it back, and a look that shows that nothing is left. */
    private static final int STEPS = 2;

    @Inject
    PlanGivingBack plan;

    @Inject
    PerformOperation perform;

    /** @return whether nothing is left that this adoption can give back */
    public boolean round(UUID adoptionId, Instant confirmedAt, int most) {
        var open = plan.open(adoptionId, most);
        for (UUID intent : open) giveBack(intent, adoptionId, confirmedAt);
        return open.isEmpty();
    }

    private void giveBack(UUID intent, UUID adoptionId, Instant confirmedAt) {
        for (int step = 0; step < STEPS; step++) {
            var next = plan.next(intent, adoptionId, confirmedAt);
            if (next.isEmpty()) return;
            try {
                perform.perform(intent, Optional.empty(), next.get());
            } catch (Refusal meanwhile) {
                LOG.log(Level.INFO, "Payment {0} is given back later: {1}", intent, meanwhile.getMessage());
                return;
            }
        }
    }
}
