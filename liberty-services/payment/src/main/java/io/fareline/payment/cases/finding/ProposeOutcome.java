package io.fareline.payment.cases.finding;

import io.fareline.payment.cases.Cases;
import io.fareline.payment.cases.Refusal;
import io.fareline.payment.cases.Refusal.Reason;
import io.fareline.payment.intent.PaymentIntents;
import io.fareline.platform.problem.InvalidRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** The first pair of eyes: says how an operation ended. Nothing comes of it until another person confirms it. */
@ApplicationScoped
public class ProposeOutcome {
    @Inject
    Cases cases;

    @Inject
    Findings findings;

    @Inject
    PaymentIntents intents;

    @Inject
    Clock clock;

    /** Takes the place of what was proposed before and not confirmed. */
    @Transactional
    public void propose(UUID caseId, FindingRequest request, String actor) {
        if (request.outcome() == FoundOutcome.SUCCEEDED && request.reference() == null)
            throw InvalidRequest.field("reference", "must name what the provider did");
        var locked = cases.lock(caseId);
        intents.lockId(request.id());
        var known = findings.find(request.id());
        if (known.isPresent()) {
            if (known.get().isOf(caseId, request, actor)) return;
            throw new Refusal(Reason.FINDING_ID_REUSED, "That id names a finding with other content.");
        }
        if (locked.isOver()) throw Refusal.caseClosed();
        if (locked.found().isContradiction() && !request.outcome().isRecordedIn(locked.operation()))
            throw new Refusal(
                    Reason.CASE_ACTION_NOT_ALLOWED,
                    "What is recorded stays. Have it put right at the provider, then propose what is recorded.");
        var now = clock.instant();
        findings.open(caseId).ifPresent(before -> before.replace(now));
        findings.add(new Finding(caseId, request, actor, now));
    }
}
