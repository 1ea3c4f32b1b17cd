package io.fareline.payment.settlement;

import io.fareline.payment.PaymentSettings;
import io.fareline.payment.adopted.Claims;
import io.fareline.payment.adopted.Instead;
import io.fareline.payment.intent.Attempt;
import io.fareline.payment.intent.OperationCommand;
import io.fareline.payment.intent.PaymentIntent;
import io.fareline.payment.intent.PaymentIntentView;
import io.fareline.payment.intent.PaymentIntents;
import io.fareline.payment.intent.PaymentOperation;
import io.fareline.payment.intent.Refusal;
import io.fareline.payment.outcome.RecordOutcome;
import io.fareline.payment.provider.ProviderAnswer;
import io.fareline.payment.provider.ProviderOrder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** The first transaction: judges a command and records the operation, so that it cannot be forgotten once it is sent. */
@ApplicationScoped
public class BeginOperation {
    @Inject
    PaymentIntents intents;

    @Inject
    Claims claims;

    @Inject
    RecordOutcome outcome;

    @Inject
    PaymentSettings settings;

    @Inject
    Clock clock;

    /**
     * What has begun.
     *
     * @param toSend empty when there is nothing to ask of the provider, because it was asked before or need not know
     */
    public record Begun(PaymentIntentView intent, Optional<ProviderOrder> toSend) {}

    @Transactional
    public Begun begin(UUID intentId, Optional<String> client, OperationCommand command) {
        var intent = intents.lock(intentId);
        if (client.isPresent() && !intent.belongsTo(client.get())) throw PaymentIntents.noSuchIntent();
        intents.lockId(command.id());
        return intents.operation(command.id())
                .map(known -> repeated(intent, known, command))
                .or(() -> claims.metBefore(command.id()).map(met -> met(intent, met, command)))
                .orElseGet(() -> first(intent, command));
    }

    private Begun repeated(PaymentIntent intent, PaymentOperation known, OperationCommand command) {
        if (!known.isOf(intent, command))
            throw new Refusal(Refusal.Reason.OPERATION_ID_REUSED, "That id names an operation with other content.");
        claims.claim(intent, command);
        return new Begun(PaymentIntentView.of(intent, Optional.of(known)), Optional.empty());
    }

    private Begun first(PaymentIntent intent, OperationCommand command) {
        return claims.instead(intent, command)
                .map(instead -> begin(intent, command, instead))
                .orElseGet(() -> begin(intent, command));
    }

    private Begun begin(PaymentIntent intent, OperationCommand command, Instead instead) {
        return switch (instead) {
            case Instead.Met(UUID operation) -> {
                claims.met(intent, command, operation);
                yield met(intent, operation, command);
            }
            case Instead.Perform(OperationCommand other) -> {
                var begun = begin(intent, other);
                claims.met(intent, command, other.id());
                yield new Begun(begun.intent().answering(command), begun.toSend());
            }
        };
    }

    /** Another operation is the answer to that command. */
    private Begun met(PaymentIntent intent, UUID operation, OperationCommand command) {
        var view = PaymentIntentView.of(intent, intents.operation(operation));
        return new Begun(view.answering(command), Optional.empty());
    }

    private Begun begin(PaymentIntent intent, OperationCommand command) {
        var now = clock.instant();
        var attempt = new Attempt(now, now.plus(settings.lease()), now.plus(settings.wanted()));
        var operation = intent.begin(command, attempt);
        intents.add(operation);
        if (!operation.needsProvider()) outcome.record(intent, operation, new ProviderAnswer.Succeeded(null));
        var toSend = Optional.of(operation).filter(o -> !o.isSettled()).map(o -> Orders.of(o, intent));
        return new Begun(PaymentIntentView.of(intent, Optional.of(operation)), toSend);
    }
}
