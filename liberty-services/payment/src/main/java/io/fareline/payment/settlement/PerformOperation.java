package io.fareline.payment.settlement;

import io.fareline.payment.intent.OperationCommand;
import io.fareline.payment.intent.PaymentIntentView;
import io.fareline.payment.provider.PaymentProvider;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Carries out a command: record, ask the provider with no transaction open, settle. */
@ApplicationScoped
public class PerformOperation {
    @Inject
    BeginOperation begin;

    @Inject
    PaymentProvider provider;

    @Inject
    SettleOperation settle;

    /** @param client whose intent it must be, where the caller says so */
    public PaymentIntentView perform(UUID intentId, Optional<String> client, OperationCommand command) {
        var begun = begin.begin(intentId, client, command);
        return begun.toSend()
                .map(order -> settle.settle(intentId, order.key(), provider.perform(order)))
                .map(intent -> intent.answering(command))
                .orElse(begun.intent());
    }
}
