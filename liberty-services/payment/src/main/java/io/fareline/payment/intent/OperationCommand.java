package io.fareline.payment.intent;

import io.fareline.platform.money.Money;
import java.util.UUID;

/**
 * What a caller wants done with an intent. The id is the caller's: the same command under the same id is one operation,
 * however often it arrives.
 *
 * @param amount null for all there is to authorize or capture; a refund always names it
 * @param paymentMethod the provider's token, for an authorization only
 */
public record OperationCommand(UUID id, OperationKind kind, Money amount, String paymentMethod) {
    public static OperationCommand authorize(UUID id, String paymentMethod) {
        return new OperationCommand(id, OperationKind.AUTHORIZATION, null, paymentMethod);
    }

    public static OperationCommand authenticate(UUID id) {
        return new OperationCommand(id, OperationKind.AUTHENTICATION, null, null);
    }

    public static OperationCommand capture(UUID id, Money amount) {
        return new OperationCommand(id, OperationKind.CAPTURE, amount, null);
    }

    public static OperationCommand cancel(UUID id) {
        return new OperationCommand(id, OperationKind.VOID, null, null);
    }

    public static OperationCommand refund(UUID id, Money amount) {
        return new OperationCommand(id, OperationKind.REFUND, amount, null);
    }
}
