package io.fareline.payment.adopted;

import static io.fareline.payment.intent.Intents.usd;
import static java.util.UUID.randomUUID;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.fareline.payment.intent.IntentState;
import io.fareline.payment.intent.Intents;
import io.fareline.payment.intent.OperationCommand;
import io.fareline.payment.intent.OperationKind;
import io.fareline.payment.intent.PaymentIntent;
import io.fareline.payment.intent.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ClaimRulesTest {
    private final PaymentIntent captured = Intents.in(IntentState.SUCCEEDED);
    private final UUID theirs = randomUUID();
    private final UUID ours = randomUUID();

    @Test
    void aCaptureIsMetByTheOneThatTheProviderHas() {
        assertEquals(met(), of(OperationCommand.capture(ours, null), waiting(OperationKind.CAPTURE, 10_000)));
        assertEquals(met(), of(OperationCommand.capture(ours, usd(10_000)), waiting(OperationKind.CAPTURE, 10_000)));
    }

    @Test
    void anotherAmountOrAClaimedOneMeetsNothing() {
        assertEquals(
                Optional.empty(),
                of(OperationCommand.capture(ours, usd(9_999)), waiting(OperationKind.CAPTURE, 10_000)));
        assertEquals(
                Optional.empty(), of(OperationCommand.capture(ours, null), claimed(OperationKind.CAPTURE, 10_000)));
    }

    @Test
    void whatWentBackIsNotSold() {
        var refusal = assertThrows(
                Refusal.class,
                () -> of(
                        OperationCommand.capture(ours, null),
                        waiting(OperationKind.CAPTURE, 10_000),
                        waiting(OperationKind.REFUND, 1)));
        assertEquals(Refusal.Reason.NOT_CAPTURABLE, refusal.reason());
        assertThrows(
                Refusal.class,
                () -> ClaimRules.refuseIfGivenBack(
                        OperationKind.CAPTURE, List.of(waiting(OperationKind.REFUND, 10_000))));
        ClaimRules.refuseIfGivenBack(OperationKind.REFUND, List.of(waiting(OperationKind.REFUND, 10_000)));
        ClaimRules.refuseIfGivenBack(OperationKind.CAPTURE, List.of(claimed(OperationKind.REFUND, 10_000)));
    }

    @Test
    void aRefundIsMetByItsEqualAndRefusedBesideAnother() {
        assertEquals(met(), of(OperationCommand.refund(ours, usd(4_000)), waiting(OperationKind.REFUND, 4_000)));
        var refusal = assertThrows(
                Refusal.class,
                () -> of(OperationCommand.refund(ours, usd(3_999)), waiting(OperationKind.REFUND, 4_000)));
        assertEquals(Refusal.Reason.NOT_REFUNDABLE, refusal.reason());
        assertEquals(
                Optional.empty(), of(OperationCommand.refund(ours, usd(4_000)), claimed(OperationKind.REFUND, 4_000)));
        assertEquals(
                Optional.empty(),
                of(OperationCommand.refund(ours, usd(4_000)), waiting(OperationKind.CAPTURE, 10_000)));
    }

    @Test
    void aVoidThatComesTooLateGivesBackWhatIsLeft() {
        var command = OperationCommand.cancel(ours);
        var refund = OperationCommand.refund(DerivedIds.refundFor(ours), usd(10_000));
        assertEquals(Optional.of(new Instead.Perform(refund)), of(command, waiting(OperationKind.CAPTURE, 10_000)));
        Intents.after(captured, OperationKind.REFUND, Intents.succeeded("rf_1"));
        var rest = OperationCommand.refund(DerivedIds.refundFor(ours), usd(6_000));
        assertEquals(Optional.of(new Instead.Perform(rest)), of(command, waiting(OperationKind.REFUND, 4_000)));
    }

    @Test
    void aVoidOfWhatWentBackWholeIsMetByTheRefund() {
        captured.settle(
                captured.begin(OperationCommand.refund(randomUUID(), usd(10_000)), Intents.ATTEMPT),
                Intents.succeeded("rf_1"),
                Intents.NOW);
        assertEquals(met(), of(OperationCommand.cancel(ours), waiting(OperationKind.REFUND, 10_000)));
        assertEquals(met(), of(OperationCommand.cancel(ours), claimed(OperationKind.REFUND, 10_000)));
    }

    @Test
    void aVoidOfAnAuthorizationIsOneOfItsOwn() {
        var authorized = Intents.in(IntentState.REQUIRES_CAPTURE);
        var command = OperationCommand.cancel(ours);
        assertEquals(
                Optional.empty(),
                ClaimRules.of(authorized, command, List.of(waiting(OperationKind.AUTHENTICATION, 10_000))));
    }

    private Optional<Instead> of(OperationCommand command, Adopted... adopted) {
        return ClaimRules.of(captured, command, List.of(adopted));
    }

    private Optional<Instead> met() {
        return Optional.of(new Instead.Met(theirs));
    }

    private Adopted waiting(OperationKind kind, long amount) {
        return new Adopted(theirs, kind, usd(amount), false);
    }

    private Adopted claimed(OperationKind kind, long amount) {
        return new Adopted(theirs, kind, usd(amount), true);
    }
}
