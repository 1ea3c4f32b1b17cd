package io.fareline.booking.cases;

import java.util.Arrays;

/** Why a booking needs a person, and what that person is to do. Told by the latest attempt. */
public enum CaseReason {
    FLIGHT_GIVES_NO_ANSWER(
            "See whether flight is up and reachable. It goes on by itself once flight answers; retry to go on at once."),
    PAYMENT_GIVES_NO_ANSWER("See whether payment and the provider are up, and whether payment has a case for the same"
            + " operation. It goes on by itself once payment knows the outcome; retry to go on at once."),
    SEATS_NOT_RELEASED("Flight refuses to release the seats. Look at the hold, put right what flight has against it,"
            + " then retry."),
    AUTHORIZATION_NOT_VOIDED(
            "The provider keeps refusing to void the authorization. Look it up at the provider; once it"
                    + " is captured, voided or expired there, note that at payment, then retry."),
    REFUND_REFUSED(
            "The provider keeps refusing the refund. Look the capture up at the provider and agree with it how the"
                    + " money goes back, then retry."),
    CONFIRMATION_UNDECIDED(
            "The hold cannot be confirmed or refused. Retry once flight is well, or give up: the seats and"
                    + " the authorization go back."),
    FAULT_OF_OURS(
            "Working on it fails within booking itself. Look for the booking's id in the log and report the fault;"
                    + " it goes on by itself once that is put right."),
    TAKES_TOO_LONG("It moves, but does not come to rest. Look at the attempts, then retry.");

    private final String whatToDo;

    CaseReason(String whatToDo) {
        this.whatToDo = whatToDo;
    }

    /** What is to be done for a stored reason, also for one that only another version knows. */
    static String whatToDo(String stored) {
        return Arrays.stream(values())
                .filter(reason -> reason.name().equals(stored))
                .map(reason -> reason.whatToDo)
                .findFirst()
                .orElse("Another version of booking knows this reason; see its runbook.");
    }
}
