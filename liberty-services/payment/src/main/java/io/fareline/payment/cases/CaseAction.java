package io.fareline.payment.cases;

import java.util.ArrayList;
import java.util.List;

/** What a person may do with a case. */
public enum CaseAction {
    /** Ask at once instead of after the pause. */
    RETRY,
    /** Say how it ended, found by other means. */
    PROPOSE_OUTCOME,
    /** Confirm what another person proposed. */
    CONFIRM_OUTCOME;

    /** @param proposed whether a finding waits for its confirmation */
    static List<CaseAction> allowedFor(PaymentCase found, boolean proposed) {
        var allowed = new ArrayList<CaseAction>();
        if (found.closedAt().isPresent()) return allowed;
        if (!found.isContradiction()) allowed.add(RETRY);
        allowed.add(PROPOSE_OUTCOME);
        if (proposed) allowed.add(CONFIRM_OUTCOME);
        return allowed;
    }
}
