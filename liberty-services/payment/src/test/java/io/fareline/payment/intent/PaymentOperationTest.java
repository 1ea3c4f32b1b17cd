package io.fareline.payment.intent;

import static io.fareline.payment.intent.Intents.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PaymentOperationTest {
    @Test
    void theSameCommandIsTheSameOperationAndOtherContentIsNot() {
        var intent = in(IntentState.REQUIRES_CAPTURE);
        var operation = intent.begin(OperationCommand.capture(id(9), usd(500)), ATTEMPT);
        assertTrue(operation.isOf(intent, OperationCommand.capture(id(9), usd(500))));
        assertFalse(operation.isOf(intent, OperationCommand.capture(id(9), usd(501))));
        assertFalse(operation.isOf(intent, OperationCommand.capture(id(9), null)));
        assertFalse(operation.isOf(intent, OperationCommand.cancel(id(9))));
    }

    @Test
    void aCaptureOfEverythingIsTheSameWhetherTheSumIsNamedOrNot() {
        var intent = in(IntentState.REQUIRES_CAPTURE);
        var operation = intent.begin(OperationCommand.capture(id(9), null), ATTEMPT);
        assertTrue(operation.isOf(intent, OperationCommand.capture(id(9), PRICE)));
    }

    @Test
    void anotherPaymentMethodIsOtherContent() {
        var intent = opened();
        var operation = intent.begin(OperationCommand.authorize(id(9), "tok_1"), ATTEMPT);
        assertTrue(operation.isOf(intent, OperationCommand.authorize(id(9), "tok_1")));
        assertFalse(operation.isOf(intent, OperationCommand.authorize(id(9), "tok_2")));
    }

    @Test
    void onlyWhatTheBuyerIsWaitingForStopsBeingWanted() {
        assertEquals(
                Optional.of(ATTEMPT.wantedUntil()),
                opened().begin(command(OperationKind.AUTHORIZATION), ATTEMPT).wantedUntil());
        var capture = in(IntentState.REQUIRES_CAPTURE).begin(command(OperationKind.CAPTURE), ATTEMPT);
        assertEquals(Optional.empty(), capture.wantedUntil());
    }

    @Test
    void anUnknownOutcomeGivesTheOperationBackForALaterAttempt() {
        var operation = opened().begin(command(OperationKind.AUTHORIZATION), ATTEMPT);
        assertEquals(ATTEMPT.leaseUntil(), operation.nextAttemptAt());
        operation.leaveUnknown(NOW.plusSeconds(1), "away", NOW);
        assertEquals(OperationOutcome.UNKNOWN, operation.outcome());
        assertEquals(NOW.plusSeconds(1), operation.nextAttemptAt());
        assertEquals(Optional.of("away"), operation.lastAnswer());
    }

    @Test
    void itIsWorkedOnUntilItsLeaseRunsOutOrItsOutcomeIsKnown() {
        var intent = opened();
        var operation = intent.begin(command(OperationKind.AUTHORIZATION), ATTEMPT);
        assertTrue(operation.isWorkedOnAt(ATTEMPT.leaseUntil().minusNanos(1)));
        assertFalse(operation.isWorkedOnAt(ATTEMPT.leaseUntil()));
        intent.settle(operation, succeeded("au_1"), NOW);
        assertFalse(operation.isWorkedOnAt(NOW));
    }

    @Test
    void aPersonBringsItsNextAttemptForwardUnlessItIsSettled() {
        var intent = opened();
        var operation = intent.begin(command(OperationKind.AUTHORIZATION), ATTEMPT);
        operation.askAt(NOW);
        assertEquals(NOW, operation.nextAttemptAt());
        intent.settle(operation, succeeded("au_1"), NOW);
        operation.askAt(NOW.plusSeconds(9));
        assertEquals(NOW, operation.nextAttemptAt());
    }

    @Test
    void aSettledOperationStaysAsItIs() {
        var intent = opened();
        var operation = intent.begin(command(OperationKind.AUTHORIZATION), ATTEMPT);
        intent.settle(operation, succeeded("au_1"), NOW);
        operation.leaveUnknown(NOW.plusSeconds(1), "away", NOW);
        assertEquals(OperationOutcome.SUCCEEDED, operation.outcome());
        assertThrows(IllegalStateException.class, () -> operation.succeed("au_2", NOW));
        assertThrows(IllegalStateException.class, () -> intent.settle(operation, succeeded("au_1"), NOW));
    }
}
