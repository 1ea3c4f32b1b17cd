package io.fareline.payment.adoption.giving;

import io.fareline.payment.adopted.AdoptedPayments;
import io.fareline.payment.adopted.DerivedIds;
import io.fareline.payment.intent.OperationCommand;
import io.fareline.payment.intent.OperationOutcome;
import io.fareline.payment.intent.PaymentIntent;
import io.fareline.payment.intent.PaymentIntents;
import io.fareline.payment.intent.PaymentOperation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Decides what is to be done next so that nothing of an adopted payment is left. */
@ApplicationScoped
public class PlanGivingBack {
    @Inject
    PaymentIntents intents;

    @Inject
    AdoptedPayments payments;

    /** Payments that are not given back. */
    @Transactional
    List<UUID> open(UUID adoptionId, int most) {
        return payments.toGiveBack(adoptionId, most);
    }

    /** @return empty where nothing is left, the provider refused, or an operation is under way */
    @Transactional
    Optional<OperationCommand> next(UUID intentId, UUID adoptionId, Instant confirmedAt) {
        var intent = intents.lock(intentId);
        var last = intent.lastOperation().flatMap(intents::operation);
        if (last.filter(operation -> !operation.isSettled()).isPresent()) return Optional.empty();
        if (last.filter(operation -> wasRefused(operation, confirmedAt)).isPresent()) {
            payments.refused(intentId, adoptionId);
            return Optional.empty();
        }
        var command = command(intent, DerivedIds.givingBack(intentId, payments.refusals(intentId)));
        if (command.isEmpty()) payments.givenBack(intentId);
        return command;
    }

    private static boolean wasRefused(PaymentOperation operation, Instant confirmedAt) {
        return operation.outcome() == OperationOutcome.REFUSED
                && !operation.createdAt().isBefore(confirmedAt);
    }

    private static Optional<OperationCommand> command(PaymentIntent intent, UUID id) {
        return switch (intent.state()) {
            case REQUIRES_CAPTURE, REQUIRES_ACTION -> Optional.of(OperationCommand.cancel(id));
            case SUCCEEDED -> {
                var rest = intent.captured().minus(intent.refunded());
                yield rest.isZero() ? Optional.empty() : Optional.of(OperationCommand.refund(id, rest));
            }
            case REQUIRES_PAYMENT_METHOD, REQUIRES_CONFIRMATION, PROCESSING, CANCELED -> Optional.empty();
        };
    }
}
