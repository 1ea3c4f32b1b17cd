package io.fareline.payment.cases.finding;

import io.fareline.payment.PaymentSettings;
import io.fareline.payment.cases.Cases;
import io.fareline.payment.cases.Refusal;
import io.fareline.payment.cases.Refusal.Reason;
import io.fareline.payment.outcome.RecordOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/**
 * The second pair of eyes: with it a finding is recorded, as the provider's answer would have been, and the case is over;
 * the provider is asked later on, as soon as it tells.
 * Of a contradiction nothing is recorded anew, for the record stands.
 */
@ApplicationScoped
public class ConfirmOutcome {
    @Inject
    Cases cases;

    @Inject
    Findings findings;

    @Inject
    RecordOutcome outcome;

    @Inject
    PaymentSettings settings;

    @Inject
    Clock clock;

    /** The same person again finds it done. */
    @Transactional
    public void confirm(UUID caseId, UUID findingId, String actor) {
        var locked = cases.lock(caseId);
        var finding = findings.find(findingId)
                .filter(found -> found.caseId().equals(caseId))
                .orElseThrow(() -> new Refusal(Reason.NO_SUCH_FINDING, "The case has no such finding."));
        if (finding.isConfirmedBy(actor)) return;
        refuseUnlessConfirmable(locked, finding, actor);
        var now = clock.instant();
        finding.confirm(actor, now);
        if (!locked.found().isContradiction()) record(locked, finding, now);
        locked.found().close(now);
    }

    private static void refuseUnlessConfirmable(Cases.Locked locked, Finding finding, String actor) {
        if (locked.isOver()) throw Refusal.caseClosed();
        if (!finding.isOpen())
            throw new Refusal(Reason.FINDING_REPLACED, "Another finding was proposed since; look at that one.");
        if (finding.isProposedBy(actor))
            throw new Refusal(Reason.SECOND_PERSON_REQUIRED, "Whoever proposed it cannot confirm it.");
    }

    private void record(Cases.Locked locked, Finding finding, Instant now) {
        var operation = locked.operation();
        if (operation.isWorkedOnAt(now))
            throw new Refusal(Reason.OPERATION_IN_PROGRESS, "The provider is being asked at this moment; try again.");
        outcome.record(locked.intent(), operation, finding.outcome().answer(operation, finding.reference()));
        // Until then an order of ours may still be on its way, and the provider know nothing of it.
        finding.compareFrom(now.plus(settings.grace()));
    }
}
