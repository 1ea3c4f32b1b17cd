package io.fareline.payment.settlement;

import io.fareline.payment.cases.CloseCase;
import io.fareline.payment.cases.RecordContradiction;
import io.fareline.payment.cases.RecordSetback;
import io.fareline.payment.cases.Setback;
import io.fareline.payment.intent.PaymentIntent;
import io.fareline.payment.intent.PaymentIntentView;
import io.fareline.payment.intent.PaymentIntents;
import io.fareline.payment.intent.PaymentOperation;
import io.fareline.payment.outcome.RecordOutcome;
import io.fareline.payment.provider.ProviderAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.UUID;

/**
 * The second transaction: records what the provider answered. Whoever comes second with an answer changes nothing, so
 * it does no harm that two processes asked; where it says something else, that is kept for a person.
 */
@ApplicationScoped
public class SettleOperation {
    private static final Logger LOG = System.getLogger(SettleOperation.class.getName());

    @Inject
    PaymentIntents intents;

    @Inject
    RecordOutcome outcome;

    @Inject
    RecordSetback setbacks;

    @Inject
    RecordContradiction contradictions;

    @Inject
    CloseCase closeCase;

    @Transactional
    public PaymentIntentView settle(UUID intentId, UUID operationId, ProviderAnswer answer) {
        var intent = intents.lock(intentId);
        var operation = locked(operationId);
        if (operation.isSettled()) contradictions.of(operation, answer);
        else if (answer instanceof ProviderAnswer.Unknown(String why))
            setback(operation, new Setback(Setback.Kind.UNKNOWN, why));
        else record(intent, operation, answer);
        return PaymentIntentView.of(intent, Optional.of(operation));
    }

    /** Asking failed within payment, so that the provider has said nothing either way. */
    @Transactional
    public void failed(UUID intentId, UUID operationId, String fault) {
        intents.lock(intentId);
        var operation = locked(operationId);
        if (!operation.isSettled()) setback(operation, new Setback(Setback.Kind.FAULT, fault));
    }

    private PaymentOperation locked(UUID operationId) {
        return intents.lockOperation(operationId)
                .orElseThrow(() -> new IllegalStateException("Operation " + operationId + " was never recorded."));
    }

    private void record(PaymentIntent intent, PaymentOperation operation, ProviderAnswer answer) {
        outcome.record(intent, operation, answer);
        closeCase.of(operation);
    }

    private void setback(PaymentOperation operation, Setback setback) {
        setbacks.of(operation, setback);
        LOG.log(
                Level.WARNING,
                "Operation {0} is unknown after attempt {1}: {2}",
                operation.id(),
                operation.attempts(),
                setback.answer());
    }
}
