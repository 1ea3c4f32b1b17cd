package io.fareline.payment.cases;

import io.fareline.platform.service.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;

/** What is done about cases without anybody asking, each in a transaction of its own. */
@ApplicationScoped
public class LookAfterCases {
    @Inject
    Cases cases;

    @Inject
    CaseSettings settings;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    /** Opens those of operations whose attempts have not come round to it, or that nobody has come to ask about. */
    @Transactional
    public void openOverdue() {
        var now = clock.instant();
        for (var operation : cases.lockOverdue(settings.overdueSince(now), settings.batch()))
            cases.add(new PaymentCase(ids.next(), operation.id(), CaseReason.soFar(operation), now));
    }

    /** Closes those that were left open by whoever recorded the outcome. */
    @Transactional
    public void closeLeftOpen() {
        cases.closeSettled(clock.instant());
    }

    @Transactional
    public Map<String, Long> openByReason() {
        return cases.openByReason();
    }
}
