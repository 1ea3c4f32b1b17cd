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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Finds out how unsettled operations ended: those whose answer was lost, and those whose process died. It asks first,
 * and sends again, under the same key, only what the provider has not seen and what is still wanted.
 */
@ApplicationScoped
public class ResolveOperations {
    @Inject
    UnsettledOperations unsettled;

    @Inject
    PaymentProvider provider;

    @Inject
    SettleOperation settle;

    @Inject
    PaymentSettings settings;

    @Inject
    Loops loops;

    @Inject
    Clock clock;

    void onStart(@Observes @Priority(5000) Startup startup) {
        loops.every(settings.resolutionPeriod(), "the resolution of operations", this::resolveDue);
    }

    /** One round. Operations are claimed one by one, so that no lease runs out while it waits for its turn. */
    void resolveDue() {
        for (int i = 0; i < settings.resolutionBatch() && !loops.areStopping(); i++) {
            var claimed = unsettled.claim(clock.instant(), settings.lease());
            if (claimed.isEmpty()) return;
            claimed.ifPresent(this::resolve);
        }
    }

    private void resolve(Claimed claimed) {
        settle.settle(claimed.intentId(), claimed.order().key(), answer(claimed));
    }

    private ProviderAnswer answer(Claimed claimed) {
        return switch (provider.find(claimed.order())) {
            case LookUp.Found(ProviderAnswer answer) -> answer;
            case LookUp.CannotTell(String why) -> new ProviderAnswer.Unknown(why);
            case LookUp.NeverSeen _ -> afterNeverSeen(claimed);
        };
    }

    private ProviderAnswer afterNeverSeen(Claimed claimed) {
        return switch (Next.of(claimed.wantedUntil().orElse(Instant.MAX), settings.grace(), clock.instant())) {
            case SEND -> provider.perform(claimed.order());
            case WAIT -> new ProviderAnswer.Unknown("The provider has not seen it, and it may still be on its way.");
            case ABANDON -> new ProviderAnswer.Abandoned();
        };
    }

    /** What to do about an operation that the provider has not seen. */
    enum Next {
        SEND,
        /** It is not wanted any more, but a request of ours may still arrive. */
        WAIT,
        ABANDON;

        static Next of(Instant wantedUntil, Duration grace, Instant now) {
            if (now.isBefore(wantedUntil)) return SEND;
            return now.isBefore(wantedUntil.plus(grace)) ? WAIT : ABANDON;
        }
    }
}
