package io.fareline.payment.intent;

import static io.fareline.payment.intent.Refusal.Reason.*;

import io.fareline.platform.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The sums of one intent, all in minor units of its currency, and what they allow: never more captured than authorized,
 * never more refunded than captured, with a refund on its way counted as done.
 */
@Embeddable
record PaymentSums(
        long amount,
        String currency,
        long authorized,
        long captured,
        long refunded,
        @Column(name = "refund_pending") long refundPending) {
    PaymentSums {
        if (amount <= 0) throw new Refusal(AMOUNT_OUT_OF_RANGE, "An amount must be more than nothing.");
        boolean sound = (authorized == 0 || authorized == amount)
                && captured >= 0
                && captured <= authorized
                && refunded >= 0
                && refundPending >= 0
                && Math.addExact(refunded, refundPending) <= captured;
        if (!sound) throw new IllegalStateException("The sums of a payment intent contradict each other.");
    }

    static PaymentSums of(Money amount) {
        return new PaymentSums(amount.amount(), amount.currency(), 0, 0, 0, 0);
    }

    /** The sum that a command is about, which is the whole where it names none. */
    Money sumOf(OperationCommand command) {
        Money sum = command.amount() == null ? new Money(amount, currency) : command.amount();
        if (!sum.currency().equals(currency))
            throw new Refusal(CURRENCY_DIFFERS, "The payment intent is in " + currency + ".");
        if (sum.amount() <= 0) throw new Refusal(AMOUNT_OUT_OF_RANGE, "An amount must be more than nothing.");
        return switch (command.kind()) {
            case AUTHORIZATION, AUTHENTICATION, VOID -> sum;
            case CAPTURE -> atMost(sum, authorized, CAPTURE_EXCEEDS_AUTHORIZATION);
            case REFUND -> atMost(sum, captured - refunded - refundPending, REFUND_EXCEEDS_CAPTURE);
        };
    }

    PaymentSums begun(OperationKind kind, Money sum) {
        return switch (kind) {
            case AUTHORIZATION, AUTHENTICATION, CAPTURE, VOID -> this;
            case REFUND -> new PaymentSums(amount, currency, authorized, captured, refunded, sum.amount());
        };
    }

    PaymentSums succeeded(OperationKind kind, Money sum) {
        return switch (kind) {
            case AUTHORIZATION, AUTHENTICATION -> new PaymentSums(amount, currency, amount, captured, refunded, 0);
            case CAPTURE -> new PaymentSums(amount, currency, authorized, sum.amount(), refunded, 0);
            case VOID -> nothingOnHold();
            case REFUND ->
                new PaymentSums(amount, currency, authorized, captured, Math.addExact(refunded, sum.amount()), 0);
        };
    }

    PaymentSums nothingOnHold() {
        return new PaymentSums(amount, currency, 0, captured, refunded, 0);
    }

    PaymentSums nothingPending() {
        return new PaymentSums(amount, currency, authorized, captured, refunded, 0);
    }

    private Money atMost(Money sum, long limit, Refusal.Reason reason) {
        if (sum.amount() > limit) throw new Refusal(reason, "At most " + new Money(limit, currency) + " is left.");
        return sum;
    }
}
