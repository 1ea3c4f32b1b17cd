package io.fareline.payment.settlement;

import io.fareline.payment.PaymentSettings;
import io.fareline.payment.provider.LookUp;
import io.fareline.payment.provider.PaymentProvider;
import io.fareline.payment.provider.ProviderAnswer;
import io.fareline.payment.settlement.UnsettledOperations.Claimed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Asks the provider how an operation ended. It asks first, and sends again, under the same key, only what the provider
 * has not seen and what is still wanted.
 */
@ApplicationScoped
class FindOutcome {
    @Inject
    PaymentProvider provider;

    @Inject
    PaymentSettings settings;

    @Inject
    Clock clock;

    ProviderAnswer of(Claimed claimed) {
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
