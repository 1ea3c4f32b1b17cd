package io.fareline.payment.settlement;

import io.fareline.payment.PaymentSettings;
import io.fareline.payment.provider.LookUp;
import io.fareline.payment.provider.PaymentProvider;
import io.fareline.payment.provider.ProviderAnswer;
import io.fareline.payment.settlement.UnsettledOperations.Claimed;
import io.fareline.platform.service.Loops;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;

/**
 * Holds what people found against what the provider says, as soon as it says something. They looked elsewhere because it
 * did not, and may have been wrong.
 */
@ApplicationScoped
public class CompareFindings {
    @Inject
    FoundOperations found;

    @Inject
    PaymentProvider provider;

    @Inject
    PaymentSettings settings;

    @Inject
    Loops loops;

    void onStart(@Observes @Priority(5000) Startup startup) {
        loops.every(settings.resolutionPeriod(), "comparing findings with the provider", this::compareDue);
    }

    /** One by one; what the provider cannot tell is put off by the claim itself. */
    void compareDue() {
        for (var next = found.claim(); next.isPresent() && !loops.areStopping(); next = found.claim())
            compare(next.get());
    }

    private void compare(Claimed operation) {
        switch (provider.find(operation.order())) {
            case LookUp.CannotTell _, LookUp.Found(ProviderAnswer.Unknown _) -> {}
            case LookUp.Found(ProviderAnswer answer) -> found.compared(operation, answer);
            case LookUp.NeverSeen _ -> found.neverSeen(operation);
        }
    }
}
