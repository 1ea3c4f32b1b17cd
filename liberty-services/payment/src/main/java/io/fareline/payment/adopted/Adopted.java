package io.fareline.payment.adopted;

import io.fareline.payment.intent.OperationKind;
import io.fareline.platform.money.Money;
import java.util.UUID;

/**
 * An operation that was adopted into a payment that was known.
 *
 * @param claimed whether somebody has asked for it since
 */
record Adopted(UUID operationId, OperationKind kind, Money amount, boolean claimed) {
    boolean isUnclaimed(OperationKind wanted) {
        return kind == wanted && !claimed;
    }
}
