package io.fareline.payment.cases;

import io.fareline.payment.PaymentSettings;
import io.fareline.payment.intent.PaymentOperation;
import io.fareline.platform.outbox.Backoff;
import io.fareline.platform.service.Ids;
import io.fareline.platform.service.Randomness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Writes down that an attempt brought no outcome, makes a case of it where that is due, and gives the operation back for
 * another attempt after a pause: doubled each time up to the longest, and even once a person has the case. Pauses vary,
 * so that what failed together does not come back together.
 */
@ApplicationScoped
public class RecordSetback {
    @Inject
    Cases cases;

    @Inject
    CaseSettings limits;

    @Inject
    PaymentSettings settings;

    @Inject
    Randomness randomness;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    /** In the transaction that has the operation locked, without an outcome. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void of(PaymentOperation operation, Setback setback) {
        var now = clock.instant();
        boolean isCase = limits.isOverdue(operation, now);
        if (isCase) tell(operation, setback.reason(), now);
        var pause = isCase
                ? limits.pace()
                : Backoff.after(operation.attempts(), settings.firstRetry(), settings.longestRetry());
        operation.leaveUnknown(now.plus(varied(pause)), setback.answer(), now);
    }

    private void tell(PaymentOperation operation, CaseReason reason, Instant now) {
        cases.of(operation.id(), false)
                .ifPresentOrElse(
                        known -> known.isNow(reason),
                        () -> cases.add(new PaymentCase(ids.next(), operation.id(), reason, now)));
    }

    /** From a half of the pause to all of it. */
    private Duration varied(Duration pause) {
        int half = Math.toIntExact(Math.max(1, pause.toMillis() / 2));
        return pause.minusMillis(half).plusMillis(randomness.nextInt(half + 1));
    }
}
