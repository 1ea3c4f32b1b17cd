package io.fareline.payment.cases;

import io.fareline.payment.intent.PaymentOperation;
import java.util.Arrays;

/** Why an operation needs a person, and what that person is to do. Told by the latest attempt. */
public enum CaseReason {
    PROVIDER_TELLS_NO_OUTCOME(
            "The last answer says what the provider does. It goes on by itself once the provider tells; retry to ask at"
                    + " once. Should the provider never tell, look the operation's id, which is its idempotency key, up in"
                    + " the provider's own records, and propose the outcome found there for another person to confirm."),
    NOT_ASKED_AGAIN("No process has come round to asking. See whether payment runs and how busy it is; it goes on by"
            + " itself, retry to put it first."),
    FAULT_OF_OURS("Asking fails within payment itself. Look for the operation's id in the log and report the fault; it"
            + " goes on by itself once that is put right."),
    CONTRADICTION("The provider says other than what is recorded, and the record stays. Find out at the provider what"
            + " happened and have it put right there; then propose what is recorded as found, with a note of how it was"
            + " put right, for another person to confirm.");

    private final String whatToDo;

    CaseReason(String whatToDo) {
        this.whatToDo = whatToDo;
    }

    /** Before another attempt tells. */
    static CaseReason soFar(PaymentOperation operation) {
        return operation.lastAnswer().isEmpty() ? NOT_ASKED_AGAIN : PROVIDER_TELLS_NO_OUTCOME;
    }

    /** What is to be done for a stored reason, also for one that only another version knows. */
    static String whatToDo(String stored) {
        return Arrays.stream(values())
                .filter(reason -> reason.name().equals(stored))
                .map(reason -> reason.whatToDo)
                .findFirst()
                .orElse("Another version of payment knows this reason; see its runbook.");
    }
}
