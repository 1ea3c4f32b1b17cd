package io.fareline.payment.cases;

import io.fareline.payment.intent.PaymentOperation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Ends the case of an operation that has got its outcome. */
@ApplicationScoped
public class CloseCase {
    @Inject
    Cases cases;

    @Inject
    CaseSettings settings;

    @Inject
    Clock clock;

    /** In the transaction that records the outcome. Most operations are too young for a case, and cost no look. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void of(PaymentOperation operation) {
        var now = clock.instant();
        if (settings.isOverdue(operation, now)) cases.of(operation.id(), false).ifPresent(found -> found.close(now));
    }
}
