package io.fareline.booking.settlement;

import io.fareline.booking.flight.FlightClient;
import io.fareline.booking.flight.HoldAnswer;
import io.fareline.booking.payment.PaymentAnswer;
import io.fareline.booking.payment.PaymentClient;
import io.fareline.booking.payment.PaymentClient.Charge;
import io.fareline.booking.reservation.Situation;
import io.fareline.booking.settlement.StepOutcome.Done;
import io.fareline.booking.settlement.StepOutcome.Refused;
import io.fareline.booking.settlement.StepOutcome.Unknown;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Asks the other service for what the booking's state waits for. Never inside a transaction. What was not sent is asked
 * again like what nobody knows: an earlier try under the same id may have been sent.
 */
@ApplicationScoped
class Steps {
    @Inject
    FlightClient flight;

    @Inject
    PaymentClient payment;

    StepOutcome perform(Situation at) {
        var charge = new Charge(at.client(), at.intentId(), at.operationId());
        return switch (at.state()) {
            case AUTHORIZING -> paid(payment.authorize(charge, at.bookingId(), at.total(), at.paymentMethod()));
            case CONFIRMING -> confirmed(flight.confirm(at.client(), at.holdId()));
            case CAPTURING -> paid(payment.capture(charge));
            case VOIDING -> paid(payment.voidAuthorization(charge));
            case REFUNDING -> paid(payment.refund(charge, at.refund()));
            case RELEASING -> released(flight.release(at.client(), at.holdId()));
            // Numbers come from our own stock, in the transaction that writes them.
            case TICKETING -> new Done();
            case HOLDING, REFUSED, HELD, TICKETED, CANCELLED, EXPIRED, UNKNOWN -> new Unknown();
        };
    }

    private static StepOutcome paid(PaymentAnswer answer) {
        return switch (answer) {
            case PaymentAnswer.Succeeded _ -> new Done();
            case PaymentAnswer.Refused(var code) -> new Refused(code);
            case PaymentAnswer.NotSent _, PaymentAnswer.Unknown _ -> new Unknown();
        };
    }

    private static StepOutcome confirmed(HoldAnswer answer) {
        return switch (answer) {
            case HoldAnswer.Placed(var hold) -> "CONFIRMED".equals(hold.state()) ? new Done() : new Unknown();
            case HoldAnswer.Refused no -> new Refused(no.code());
            case HoldAnswer.Absent _ -> new Refused("NO_SUCH_HOLD");
            case HoldAnswer.Later _, HoldAnswer.NotSent _, HoldAnswer.Unknown _ -> new Unknown();
        };
    }

    private static StepOutcome released(HoldAnswer answer) {
        return switch (answer) {
            // A hold that ended otherwise is left as it is: its seats are free all the same.
            case HoldAnswer.Placed(var hold) -> hold.hasEnded() ? new Done() : new Unknown();
            case HoldAnswer.Absent _ -> new Done();
            case HoldAnswer.Refused no -> new Refused(no.code());
            case HoldAnswer.Later _, HoldAnswer.NotSent _, HoldAnswer.Unknown _ -> new Unknown();
        };
    }
}
