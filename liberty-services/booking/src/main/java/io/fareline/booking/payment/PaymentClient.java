package io.fareline.booking.payment;

import io.fareline.booking.payment.PaymentAnswer.Refused;
import io.fareline.booking.payment.PaymentAnswer.Succeeded;
import io.fareline.booking.payment.PaymentAnswer.Unknown;
import io.fareline.booking.payment.PaymentIntentsApi.Authorization;
import io.fareline.booking.payment.PaymentIntentsApi.NewIntent;
import io.fareline.booking.payment.PaymentIntentsApi.Operation;
import io.fareline.booking.payment.PaymentIntentsApi.Refund;
import io.fareline.platform.money.Money;
import io.fareline.platform.problem.CalleeProblem;
import io.fareline.platform.security.NotSent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;

/** Payment's operations as answers that must be decided on: a time-out is not a decline. */
@ApplicationScoped
public class PaymentClient {
    private static final Logger LOG = Logger.getLogger(PaymentClient.class.getName());

    @Inject
    PaymentCalls payment;

    /** Opens the intent where it does not exist yet, then authorizes the whole amount. */
    public PaymentAnswer authorize(Charge charge, UUID bookingId, Money amount, String paymentMethod) {
        return ask(charge, () -> {
            payment.open(charge.client(), new NewIntent(charge.intentId(), bookingId, amount));
            var authorization = new Authorization(charge.operationId(), paymentMethod);
            return payment.authorize(charge.client(), charge.intentId(), authorization);
        });
    }

    public PaymentAnswer capture(Charge charge) {
        return ask(
                charge, () -> payment.capture(charge.client(), charge.intentId(), new Operation(charge.operationId())));
    }

    /** Succeeds also where the authorization is gone already: that is all a void is to bring about. */
    public PaymentAnswer voidAuthorization(Charge charge) {
        var answer = ask(
                charge,
                () -> payment.voidAuthorization(
                        charge.client(), charge.intentId(), new Operation(charge.operationId())));
        return answer instanceof Refused && isGone(charge) ? new Succeeded() : answer;
    }

    public PaymentAnswer refund(Charge charge, Money amount) {
        return ask(
                charge,
                () -> payment.refund(charge.client(), charge.intentId(), new Refund(charge.operationId(), amount)));
    }

    private boolean isGone(Charge charge) {
        try {
            return "CANCELED"
                    .equals(payment.get(charge.client(), charge.intentId()).state());
        } catch (CalleeProblem | ProcessingException | WebApplicationException | FaultToleranceException noAnswer) {
            return false;
        }
    }

    private static PaymentAnswer ask(Charge charge, Supplier<Intent> call) {
        try {
            return read(charge, call.get().lastOperation());
        } catch (CalleeProblem problem) {
            return read(problem);
        } catch (ProcessingException | WebApplicationException | FaultToleranceException noAnswer) {
            // An open breaker refuses each call of a long outage; what opened it was told already.
            LOG.log(
                    noAnswer instanceof CircuitBreakerOpenException ? Level.FINE : Level.WARNING,
                    "Payment gave no answer: {0}",
                    noAnswer.getClass().getSimpleName());
            return NotSent.tells(noAnswer) ? new PaymentAnswer.NotSent() : new Unknown();
        }
    }

    private static PaymentAnswer read(Charge charge, Intent.Operation last) {
        if (last == null || !charge.operationId().equals(last.id())) {
            LOG.log(Level.WARNING, "Payment told of another operation than {0}.", charge.operationId());
            return new Unknown();
        }
        return switch (last.outcome()) {
            case "SUCCEEDED" -> new Succeeded();
            case "REFUSED" -> new Refused(last.refusalCode() == null ? "PAYMENT_DECLINED" : last.refusalCode());
            case null, default -> new Unknown();
        };
    }

    private static PaymentAnswer read(CalleeProblem problem) {
        LOG.log(Level.WARNING, "Payment answered {0} {1}.", new Object[] {problem.status(), problem.code()});
        return switch (problem.status()) {
            case 400, 409, 422 -> problem.retryAfter().isPresent() ? new Unknown() : new Refused(problem.code());
            default -> NotSent.tells(problem) ? new PaymentAnswer.NotSent() : new Unknown();
        };
    }

    /**
     * One operation on one intent.
     *
     * @param client on whose behalf
     * @param operationId the same for every retry, so that the effect is one
     */
    public record Charge(String client, UUID intentId, UUID operationId) {}
}
