package io.fareline.payment.outcome;

import io.fareline.payment.intent.PaymentFact;
import io.fareline.payment.intent.PaymentIntent;
import io.fareline.payment.intent.PaymentIntents;
import io.fareline.payment.intent.PaymentOperation;
import io.fareline.payment.ledger.Ledger;
import io.fareline.payment.ledger.LedgerTransaction;
import io.fareline.payment.provider.ProviderAnswer;
import io.fareline.platform.outbox.Event;
import io.fareline.platform.outbox.Outbox;
import io.fareline.platform.service.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/**
 * Writes a definite answer where it belongs, all in the caller's transaction: intent, operation, ledger and event. The
 * only way there is, whoever found the answer out.
 */
@ApplicationScoped
public class RecordOutcome {
    @Inject
    PaymentIntents intents;

    @Inject
    Ledger ledger;

    @Inject
    Outbox outbox;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    @Transactional(Transactional.TxType.MANDATORY)
    public void record(PaymentIntent intent, PaymentOperation operation, ProviderAnswer answer) {
        intent.settle(operation, answer, clock.instant()).ifPresent(fact -> {
            intents.write();
            post(fact);
            outbox.add(new Event(type(fact.kind()), fact.intentId().toString(), intent.version(), fact));
        });
    }

    private void post(PaymentFact fact) {
        var now = clock.instant();
        switch (fact.kind()) {
            case CAPTURED -> ledger.post(LedgerTransaction.capture(ids.next(), fact.operationId(), fact.amount(), now));
            case REFUNDED -> ledger.post(LedgerTransaction.refund(ids.next(), fact.operationId(), fact.amount(), now));
            case AUTHORIZED, VOIDED, REFUSED, ACTION_REQUIRED -> {}
        }
    }

    static String type(PaymentFact.Kind kind) {
        return switch (kind) {
            case AUTHORIZED -> "io.fareline.payment.payment-authorized.v1";
            case CAPTURED -> "io.fareline.payment.payment-captured.v1";
            case VOIDED -> "io.fareline.payment.payment-voided.v1";
            case REFUNDED -> "io.fareline.payment.payment-refunded.v1";
            case REFUSED -> "io.fareline.payment.payment-refused.v1";
            case ACTION_REQUIRED -> "io.fareline.payment.payment-action-required.v1";
        };
    }
}
