package io.fareline.booking.settlement;

import static io.fareline.booking.reservation.Closing.Why.CAPTURE_REFUSED;
import static io.fareline.booking.reservation.Closing.Why.HOLD_RELEASED;
import static io.fareline.booking.reservation.Closing.Why.PAYMENT_DECLINED;
import static io.fareline.booking.reservation.Closing.Why.TICKETING_FAILED;

import io.fareline.booking.reservation.BookingState;
import io.fareline.booking.reservation.Closing;
import io.fareline.booking.settlement.StepOutcome.Done;
import io.fareline.booking.settlement.StepOutcome.Refused;
import io.fareline.booking.settlement.StepOutcome.Unknown;
import io.fareline.booking.settlement.Transition.Advance;
import io.fareline.booking.settlement.Transition.AskAgain;
import io.fareline.booking.settlement.Transition.Decline;
import io.fareline.booking.settlement.Transition.DeclineAndUndo;
import io.fareline.booking.settlement.Transition.GiveUpAuthorization;
import io.fareline.booking.settlement.Transition.RenewOperation;
import io.fareline.booking.settlement.Transition.Rest;
import io.fareline.booking.settlement.Transition.Undo;

/** The saga's decisions, and nothing else of it: which transition follows from which outcome in which state. */
final class SettlementRules {
    private SettlementRules() {}

    static Transition decide(BookingState state, boolean instant, StepOutcome outcome) {
        if (!state.isSettling()) return new Rest();
        return switch (outcome) {
            case Done _ -> new Advance();
            case Unknown _ -> new AskAgain();
            case Refused(var code) -> refused(state, instant, code);
        };
    }

    private static Transition refused(BookingState state, boolean instant, String code) {
        return switch (state) {
            case AUTHORIZING ->
                instant ? new DeclineAndUndo(code, Closing.cancelled(PAYMENT_DECLINED)) : new Decline(code);
            case CONFIRMING ->
                switch (code) {
                    case "HOLD_EXPIRED" -> new GiveUpAuthorization(Closing.expired());
                    case "HOLD_RELEASED", "NO_SUCH_HOLD" -> new GiveUpAuthorization(Closing.cancelled(HOLD_RELEASED));
                    // Flight may still keep the seats, whatever it has against selling them.
                    default -> new Undo(Closing.cancelled(HOLD_RELEASED));
                };
            case TICKETING -> new Undo(Closing.cancelled(TICKETING_FAILED));
            case CAPTURING -> new Undo(Closing.cancelled(CAPTURE_REFUSED));
            // A refusal is kept with the operation, so that only another operation can come out otherwise.
            case VOIDING, REFUNDING -> new RenewOperation();
            // Flight releases whatever it has; another answer is a fault there, and the seats must not be forgotten.
            case RELEASING -> new AskAgain();
            case HOLDING, REFUSED, HELD, TICKETED, CANCELLED, EXPIRED, UNKNOWN -> new Rest();
        };
    }
}
