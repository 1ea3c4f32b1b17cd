package io.fareline.payment.adopted;

import static io.fareline.payment.intent.OperationKind.CAPTURE;
import static io.fareline.payment.intent.OperationKind.REFUND;

import io.fareline.payment.intent.IntentState;
import io.fareline.payment.intent.OperationCommand;
import io.fareline.payment.intent.OperationKind;
import io.fareline.payment.intent.PaymentIntent;
import io.fareline.payment.intent.Refusal;
import io.fareline.platform.money.Money;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How a command fares on a payment of which the provider has done more than whoever commands it knows. Money that went
 * back is never given a second time, and what was given back is not sold on.
 */
final class ClaimRules {
    private ClaimRules() {}

    /** @param unclaimed what was adopted into the payment, never nothing */
    static Optional<Instead> of(PaymentIntent intent, OperationCommand command, List<Adopted> adopted) {
        return switch (command.kind()) {
            case CAPTURE -> capture(intent, command, adopted);
            case VOID -> cancel(intent, command, adopted);
            case REFUND -> refund(command, adopted);
            case AUTHORIZATION, AUTHENTICATION -> Optional.empty();
        };
    }

    /** A capture of which money went back already is no sale any more; its booking ends, and asks for a void. */
    static void refuseIfGivenBack(OperationKind kind, List<Adopted> adopted) {
        if (kind == CAPTURE && waits(REFUND, adopted))
            throw new Refusal(Refusal.Reason.NOT_CAPTURABLE, "The provider has given money of it back already.");
    }

    private static Optional<Instead> capture(PaymentIntent intent, OperationCommand command, List<Adopted> adopted) {
        refuseIfGivenBack(CAPTURE, adopted);
        Money sum = Objects.requireNonNullElse(command.amount(), intent.amount());
        return met(CAPTURE, sum, adopted);
    }

    /** Nothing is wanted of the payment any more: what was captured meanwhile goes back. */
    private static Optional<Instead> cancel(PaymentIntent intent, OperationCommand command, List<Adopted> adopted) {
        if (intent.state() != IntentState.SUCCEEDED) return Optional.empty();
        Money rest = intent.captured().minus(intent.refunded());
        if (!rest.isZero())
            return Optional.of(new Instead.Perform(OperationCommand.refund(DerivedIds.refundFor(command.id()), rest)));
        return adopted.stream()
                .filter(each -> each.kind() == REFUND)
                .findFirst()
                .map(each -> new Instead.Met(each.operationId()));
    }

    private static Optional<Instead> refund(OperationCommand command, List<Adopted> adopted) {
        if (!waits(REFUND, adopted)) return Optional.empty();
        var met = met(REFUND, command.amount(), adopted);
        if (met.isEmpty())
            throw new Refusal(
                    Refusal.Reason.NOT_REFUNDABLE, "The provider has given another amount back already; look at it.");
        return met;
    }

    private static Optional<Instead> met(OperationKind kind, Money sum, List<Adopted> adopted) {
        return adopted.stream()
                .filter(each -> each.isUnclaimed(kind) && each.amount().equals(sum))
                .findFirst()
                .map(each -> new Instead.Met(each.operationId()));
    }

    private static boolean waits(OperationKind kind, List<Adopted> adopted) {
        return adopted.stream().anyMatch(each -> each.isUnclaimed(kind));
    }
}
