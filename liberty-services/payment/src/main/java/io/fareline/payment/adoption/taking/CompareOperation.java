package io.fareline.payment.adoption.taking;

import io.fareline.payment.cases.RecordContradiction;
import io.fareline.payment.cases.contradiction.Contradiction;
import io.fareline.payment.intent.PaymentIntents;
import io.fareline.payment.intent.PaymentOperation;
import io.fareline.payment.provider.RecordedOperation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Holds an operation of the provider's record against the one that payment has under the same id. */
@ApplicationScoped
public class CompareOperation {
    @Inject
    PaymentIntents intents;

    @Inject
    RecordContradiction contradictions;

    /** How the two stand to each other. */
    sealed interface Comparison {
        /** Payment has no such operation. */
        record Unknown() implements Comparison {}

        /** Payment waits for its outcome. */
        record Unsettled(UUID intentId) implements Comparison {}

        record Same() implements Comparison {}

        /** It is a case, or becomes one. */
        record Contradicted() implements Comparison {}
    }

    @Transactional
    Comparison compare(UUID id, RecordedOperation recorded) {
        var seen = intents.operation(id);
        if (seen.isEmpty()) return new Comparison.Unknown();
        intents.lock(seen.get().intentId());
        var operation = intents.lockOperation(id).orElseThrow();
        if (!operation.isSettled()) return unsettled(operation, recorded);
        return contradictions.of(operation, recorded) ? new Comparison.Contradicted() : new Comparison.Same();
    }

    /** What is not about the same is no outcome; asking about it makes it a case. */
    private static Comparison unsettled(PaymentOperation operation, RecordedOperation recorded) {
        return Contradiction.ofContent(operation.kind(), operation.amount(), recorded)
                        .isPresent()
                ? new Comparison.Contradicted()
                : new Comparison.Unsettled(operation.intentId());
    }
}
