package io.fareline.payment.adoption.taking;

import io.fareline.payment.adopted.AdoptedOperations;
import io.fareline.payment.adopted.AdoptedPayments;
import io.fareline.payment.adopted.DerivedIds;
import io.fareline.payment.cases.RecordSetback;
import io.fareline.payment.cases.Setback;
import io.fareline.payment.intent.Attempt;
import io.fareline.payment.intent.OperationCommand;
import io.fareline.payment.intent.PaymentIntent;
import io.fareline.payment.intent.PaymentIntents;
import io.fareline.payment.outcome.RecordOutcome;
import io.fareline.payment.provider.ProviderAnswer;
import io.fareline.payment.provider.RecordedOperation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/**
 * Takes an operation that the provider alone had into the books, by the same ways as one of our own: the aggregate, the
 * ledger, the event. An authorization makes a payment of its own, since payment writes down what it asks for before it
 * asks: one that it has not written down is one that no booking, of the same moment, rests on.
 */
@ApplicationScoped
public class AdoptOperation {
    /** Whose a payment is that nobody has a record of. No client can be called so. */
    static final String NOBODY = "(unknown)";

    /** The provider's record does not name the card's token. */
    private static final String NO_METHOD = "adopted_unknown";

    @Inject
    PaymentIntents intents;

    @Inject
    AdoptedOperations operations;

    @Inject
    AdoptedPayments payments;

    @Inject
    RecordOutcome outcome;

    @Inject
    RecordSetback setbacks;

    @Inject
    Clock clock;

    /** Again changes nothing. @throws NotPlaced where there is no payment that it could be of */
    @Transactional
    void adopt(UUID id, RecordedOperation recorded, UUID adoptionId) {
        var intent = intents.lock(paymentOf(id, recorded, adoptionId));
        intents.lockId(id);
        if (intents.operation(id).isPresent()) return;
        // It is never sent: what the provider lists it need not be told.
        var attempt = new Attempt(recorded.at(), clock.instant(), recorded.at());
        var operation = intent.begin(command(id, recorded), attempt);
        intents.add(operation);
        if (recorded.answer() instanceof ProviderAnswer.Unknown(String why))
            setbacks.of(operation, new Setback(Setback.Kind.UNKNOWN, why));
        else outcome.record(intent, operation, recorded.answer());
        if (!payments.contains(intent.id())) operations.add(id, intent.id(), adoptionId);
    }

    private UUID paymentOf(UUID id, RecordedOperation recorded, UUID adoptionId) {
        if (recorded.kind() == RecordedOperation.Kind.AUTHORIZATION) return opened(id, recorded, adoptionId);
        return intents.ofAuthorization(recorded.authorization())
                .orElseThrow(() -> new NotPlaced("Its authorization is not known here; begin with an earlier moment."));
    }

    private UUID opened(UUID id, RecordedOperation recorded, UUID adoptionId) {
        var booking = recorded.bookingId().orElseThrow(() -> new NotPlaced("It names no booking."));
        var client = intents.clientOf(booking).orElse(NOBODY);
        var paymentId = DerivedIds.paymentOf(id);
        var known = intents.addOrGet(PaymentIntent.open(paymentId, booking, client, recorded.amount(), recorded.at()));
        if (!payments.contains(known.id())) {
            intents.write();
            payments.add(known.id(), adoptionId);
        }
        return known.id();
    }

    private static OperationCommand command(UUID id, RecordedOperation recorded) {
        return switch (recorded.kind()) {
            case AUTHORIZATION -> OperationCommand.authorize(id, NO_METHOD);
            case AUTHENTICATION -> OperationCommand.authenticate(id);
            case CAPTURE -> OperationCommand.capture(id, recorded.amount());
            case VOID -> OperationCommand.cancel(id);
            case REFUND -> OperationCommand.refund(id, recorded.amount());
            case OTHER -> throw new NotPlaced("Its kind is not known here.");
        };
    }
}
