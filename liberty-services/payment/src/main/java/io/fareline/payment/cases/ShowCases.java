package io.fareline.payment.cases;

import io.fareline.payment.cases.contradiction.Contradictions;
import io.fareline.payment.cases.finding.Findings;
import io.fareline.payment.intent.PaymentIntents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Shows cases to staff, the newest first. */
@ApplicationScoped
public class ShowCases {
    @Inject
    Cases cases;

    @Inject
    PaymentIntents intents;

    @Inject
    Contradictions contradictions;

    @Inject
    Findings findings;

    @Inject
    CaseSettings settings;

    /** Open ones. */
    @Transactional
    List<CaseView> page(CaseQuery query) {
        if (query.limit() < 1 || query.limit() > settings.mostPage())
            throw new Refusal(Refusal.Reason.INVALID_LIMIT, "A page has 1 to " + settings.mostPage() + " cases.");
        return cases.page(query).stream().map(each -> view(each, false)).toList();
    }

    /** One with what was said and found, open or closed. */
    @Transactional
    public CaseView byId(UUID id) {
        return view(cases.find(id).orElseThrow(Refusal::noSuchCase), true);
    }

    private CaseView view(PaymentCase found, boolean whole) {
        var operation = intents.operation(found.operationId()).orElseThrow();
        var view = CaseView.of(found, intents.get(operation.intentId()), operation, findings.isOpen(found.id()));
        return whole ? view.with(contradictions.of(found.operationId()), findings.of(found.id())) : view;
    }
}
