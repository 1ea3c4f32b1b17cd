package io.fareline.payment.settlement;

import io.fareline.payment.PaymentSettings;
import io.fareline.payment.intent.OperationOutcome;
import io.fareline.payment.intent.PaymentIntentView;
import io.fareline.payment.intent.PaymentIntents;
import io.fareline.payment.intent.PaymentOperation;
import io.fareline.payment.provider.ProviderAnswer;
import io.fareline.platform.outbox.Backoff;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/**
 * The second transaction: records what the provider answered. Whoever comes second with an answer changes nothing, so
 * it does no harm that two processes asked.
 */
@ApplicationScoped
public class SettleOperation {
    private static final Logger LOG = System.getLogger(SettleOperation.class.getName());

    @Inject
    PaymentIntents intents;

    @Inject
    RecordOutcome outcome;

    @Inject
    PaymentSettings settings;

    @Inject
    Clock clock;

    @Transactional
    public PaymentIntentView settle(UUID intentId, UUID operationId, ProviderAnswer answer) {
        var intent = intents.lock(intentId);
        var operation = intents.lockOperation(operationId)
                .orElseThrow(() -> new IllegalStateException("Operation " + operationId + " was never recorded."));
        if (operation.isSettled()) reportContradiction(operation, answer);
        else if (answer instanceof ProviderAnswer.Unknown(String why)) askAgainLater(operation, why);
        else outcome.record(intent, operation, answer);
        return PaymentIntentView.of(intent, Optional.of(operation));
    }

    private void askAgainLater(PaymentOperation operation, String why) {
        var now = clock.instant();
        var pause = Backoff.after(operation.attempts(), settings.firstRetry(), settings.longestRetry());
        operation.leaveUnknown(now.plus(pause), now);
        LOG.log(
                Level.WARNING,
                "Operation {0} is unknown after attempt {1}: {2}",
                operation.id(),
                operation.attempts(),
                why);
    }

    /** Must never happen, and money is at stake if it does: an alert looks for this line. */
    private static void reportContradiction(PaymentOperation operation, ProviderAnswer answer) {
        boolean recorded = operation.outcome() == OperationOutcome.SUCCEEDED;
        boolean contradicts = answer instanceof ProviderAnswer.Succeeded != recorded
                && !(answer instanceof ProviderAnswer.Unknown)
                && !(answer instanceof ProviderAnswer.Abandoned);
        if (contradicts)
            LOG.log(
                    Level.ERROR,
                    "CONTRADICTION: operation {0} is recorded as {1}, and the provider now says {2}.",
                    operation.id(),
                    operation.outcome(),
                    answer);
    }
}
