package io.fareline.payment.intent;

import io.fareline.payment.provider.ProviderAnswer;
import io.fareline.payment.provider.RefusalCode;
import io.fareline.platform.money.Money;
import java.time.Instant;
import java.util.UUID;

/** Intents in every state, as a test needs them, each reached by the way that leads there. */
public final class Intents {
    public static final Instant NOW = Instant.parse("2030-03-01T12:00:00Z");
    public static final Money PRICE = usd(10_000);
    public static final Attempt ATTEMPT = new Attempt(NOW, NOW.plusSeconds(30), NOW.plusSeconds(60));

    private Intents() {}

    public static Money usd(long amount) {
        return new Money(amount, "USD");
    }

    public static PaymentIntent opened() {
        return PaymentIntent.open(id(1), id(2), "acme", PRICE, NOW);
    }

    public static PaymentIntent in(IntentState state) {
        return switch (state) {
            case REQUIRES_PAYMENT_METHOD -> opened();
            case REQUIRES_CONFIRMATION -> after(opened(), OperationKind.AUTHORIZATION, new ProviderAnswer.Abandoned());
            case REQUIRES_ACTION ->
                after(
                        opened(),
                        OperationKind.AUTHORIZATION,
                        new ProviderAnswer.ActionRequired("au_1", "/authenticate"));
            case PROCESSING -> begun(opened(), OperationKind.AUTHORIZATION);
            case REQUIRES_CAPTURE -> after(opened(), OperationKind.AUTHORIZATION, succeeded("au_1"));
            case SUCCEEDED -> after(in(IntentState.REQUIRES_CAPTURE), OperationKind.CAPTURE, succeeded("cp_1"));
            case CANCELED -> after(in(IntentState.REQUIRES_CAPTURE), OperationKind.VOID, succeeded("vd_1"));
        };
    }

    public static PaymentIntent after(PaymentIntent intent, OperationKind kind, ProviderAnswer answer) {
        intent.settle(intent.begin(command(kind), ATTEMPT), answer, NOW);
        return intent;
    }

    public static OperationCommand command(OperationKind kind) {
        UUID id = UUID.randomUUID();
        return switch (kind) {
            case AUTHORIZATION -> OperationCommand.authorize(id, "tok_1");
            case AUTHENTICATION -> OperationCommand.authenticate(id);
            case CAPTURE -> OperationCommand.capture(id, null);
            case VOID -> OperationCommand.cancel(id);
            case REFUND -> OperationCommand.refund(id, usd(4_000));
        };
    }

    public static ProviderAnswer succeeded(String reference) {
        return new ProviderAnswer.Succeeded(reference);
    }

    public static ProviderAnswer refused(RefusalCode code) {
        return new ProviderAnswer.Refused(code);
    }

    public static UUID id(int number) {
        return new UUID(0, number);
    }

    private static PaymentIntent begun(PaymentIntent intent, OperationKind kind) {
        intent.begin(command(kind), ATTEMPT);
        return intent;
    }
}
