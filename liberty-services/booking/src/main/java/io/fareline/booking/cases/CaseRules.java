package io.fareline.booking.cases;

import static io.fareline.booking.cases.CaseReason.*;

import io.fareline.booking.cases.Setback.Kind;
import io.fareline.booking.lease.Trouble;
import io.fareline.booking.reservation.BookingState;
import java.time.Duration;
import java.util.Optional;

/** When a booking becomes a case, and why. */
final class CaseRules {
    private CaseRules() {}

    /**
     * @param after a booking may take to settle
     * @param attempts that a step may take
     * @param refusals that a step may take where only another operation can come out otherwise
     */
    record Limits(Duration after, int attempts, int refusals) {}

    /** @param trouble with the setback counted in; the limits themselves are already too much */
    static Optional<CaseReason> reason(Setback setback, Trouble trouble, Limits limits) {
        boolean tooLong = trouble.settlingFor().compareTo(limits.after()) >= 0;
        boolean inCircles = trouble.attempts() >= limits.attempts();
        // Flight releases whatever it has, so that its first no is one too many; the provider may think better of it.
        boolean incurable = setback.isRefused()
                && (setback.state() == BookingState.RELEASING || trouble.refusals() >= limits.refusals());
        return tooLong || inCircles || incurable ? Optional.of(told(setback)) : Optional.empty();
    }

    private static CaseReason told(Setback setback) {
        if (setback.kind() == Kind.FAULT || setback.state() == null) return FAULT_OF_OURS;
        return switch (setback.state()) {
            case HELD, HOLDING -> FLIGHT_GIVES_NO_ANSWER;
            case CONFIRMING -> CONFIRMATION_UNDECIDED;
            case RELEASING -> setback.isRefused() ? SEATS_NOT_RELEASED : FLIGHT_GIVES_NO_ANSWER;
            case AUTHORIZING, CAPTURING -> PAYMENT_GIVES_NO_ANSWER;
            case VOIDING -> setback.isRefused() ? AUTHORIZATION_NOT_VOIDED : PAYMENT_GIVES_NO_ANSWER;
            case REFUNDING -> setback.isRefused() ? REFUND_REFUSED : PAYMENT_GIVES_NO_ANSWER;
            case TICKETING, REFUSED, TICKETED, CANCELLED, EXPIRED, UNKNOWN -> TAKES_TOO_LONG;
        };
    }
}
