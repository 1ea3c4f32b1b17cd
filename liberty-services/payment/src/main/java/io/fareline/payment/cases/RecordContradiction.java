package io.fareline.payment.cases;

import io.fareline.payment.cases.contradiction.Contradiction;
import io.fareline.payment.cases.contradiction.Contradictions;
import io.fareline.payment.intent.PaymentOperation;
import io.fareline.payment.provider.ProviderAnswer;
import io.fareline.payment.provider.RecordedOperation;
import io.fareline.platform.service.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;

/** Compares an answer with what is recorded already. The record stays; what is said against it is a person's case. */
@ApplicationScoped
public class RecordContradiction {
    private static final Logger LOG = System.getLogger(RecordContradiction.class.getName());

    @Inject
    Cases cases;

    @Inject
    Contradictions contradictions;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    /** In the transaction that has the settled operation locked. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void of(PaymentOperation operation, ProviderAnswer answer) {
        Contradiction.of(operation.outcome(), answer).ifPresent(heard -> record(operation, heard));
    }

    /** The same with the provider's record. @return whether it contradicts what is recorded here */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean of(PaymentOperation operation, RecordedOperation recorded) {
        var heard = Contradiction.ofContent(operation.kind(), operation.amount(), recorded)
                .or(() -> Contradiction.of(operation.outcome(), recorded.answer()));
        heard.ifPresent(each -> record(operation, each));
        return heard.isPresent();
    }

    /** The provider has not seen the operation, and no order can still be on its way. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void ofNothingSeen(PaymentOperation operation) {
        Contradiction.ofNothingSeen(operation.kind(), operation.outcome()).ifPresent(heard -> record(operation, heard));
    }

    private void record(PaymentOperation operation, Contradiction heard) {
        var now = clock.instant();
        contradictions.add(operation.id(), heard, now);
        cases.of(operation.id(), true)
                .ifPresentOrElse(
                        PaymentCase::reopen,
                        () -> cases.add(new PaymentCase(ids.next(), operation.id(), CaseReason.CONTRADICTION, now)));
        LOG.log(
                Level.ERROR,
                "CONTRADICTION: operation {0} is recorded as {1}, and the provider says {2}.",
                operation.id(),
                operation.outcome(),
                heard.said());
    }
}
