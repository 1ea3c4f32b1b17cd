package io.fareline.payment.cases;

import io.fareline.payment.cases.Refusal.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Has the provider asked at once, under the same operation. Again changes nothing. */
@ApplicationScoped
public class RetryCase {
    @Inject
    Cases cases;

    @Inject
    Clock clock;

    @Transactional
    public void retry(UUID caseId) {
        var locked = cases.lock(caseId);
        if (locked.isOver()) throw Refusal.caseClosed();
        if (locked.found().isContradiction())
            throw new Refusal(
                    Reason.CASE_ACTION_NOT_ALLOWED,
                    "The provider has said what it says; asking again settles nothing. Find out who is right.");
        locked.operation().askAt(clock.instant());
    }
}
