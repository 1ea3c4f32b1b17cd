package io.fareline.payment.intent;

import static io.fareline.payment.intent.IntentState.*;
import static io.fareline.payment.intent.Intents.*;
import static io.fareline.payment.intent.OperationKind.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.payment.provider.ProviderAnswer;
import io.fareline.payment.provider.RefusalCode;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PaymentIntentTransitionsTest {
    /** Written out here once more, apart from the code: what is not in this table is refused. */
    private static final Map<IntentState, EnumSet<OperationKind>> LEGAL = Map.of(
            REQUIRES_PAYMENT_METHOD, EnumSet.of(AUTHORIZATION, VOID),
            REQUIRES_CONFIRMATION, EnumSet.of(AUTHORIZATION, VOID),
            REQUIRES_ACTION, EnumSet.of(AUTHENTICATION, VOID),
            PROCESSING, EnumSet.noneOf(OperationKind.class),
            REQUIRES_CAPTURE, EnumSet.of(CAPTURE, VOID),
            SUCCEEDED, EnumSet.of(REFUND),
            CANCELED, EnumSet.noneOf(OperationKind.class));

    private static final Map<OperationKind, Refusal.Reason> NOT_POSSIBLE = Map.of(
            AUTHORIZATION, Refusal.Reason.NOT_AUTHORIZABLE,
            AUTHENTICATION, Refusal.Reason.NOT_AWAITING_AUTHENTICATION,
            CAPTURE, Refusal.Reason.NOT_CAPTURABLE,
            VOID, Refusal.Reason.NOT_VOIDABLE,
            REFUND, Refusal.Reason.NOT_REFUNDABLE);

    static Stream<Arguments> everyStateAndCommand() {
        return Arrays.stream(IntentState.values())
                .flatMap(state -> Arrays.stream(OperationKind.values()).map(kind -> Arguments.of(state, kind)));
    }

    @ParameterizedTest
    @MethodSource("everyStateAndCommand")
    void aCommandBeginsInTheStatesOfTheTableAndInNoOther(IntentState state, OperationKind kind) {
        var intent = in(state);
        assertEquals(state, intent.state());
        if (LEGAL.get(state).contains(kind)) {
            var operation = intent.begin(command(kind), ATTEMPT);
            assertEquals(OperationOutcome.PENDING, operation.outcome());
            assertEquals(kind == VOID || kind == REFUND ? state : PROCESSING, intent.state());
            assertEquals(Optional.of(operation.id()), intent.lastOperation());
        } else {
            var refusal = assertThrows(Refusal.class, () -> intent.begin(command(kind), ATTEMPT));
            var expected = state == PROCESSING ? Refusal.Reason.OPERATION_IN_PROGRESS : NOT_POSSIBLE.get(kind);
            assertEquals(expected, refusal.reason());
            assertEquals(state, intent.state());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "REQUIRES_PAYMENT_METHOD, AUTHORIZATION,  REQUIRES_CAPTURE,        REQUIRES_PAYMENT_METHOD",
        "REQUIRES_CONFIRMATION,   AUTHORIZATION,  REQUIRES_CAPTURE,        REQUIRES_PAYMENT_METHOD",
        "REQUIRES_ACTION,         AUTHENTICATION, REQUIRES_CAPTURE,        REQUIRES_PAYMENT_METHOD",
        "REQUIRES_CAPTURE,        CAPTURE,        SUCCEEDED,               REQUIRES_CAPTURE",
        "REQUIRES_PAYMENT_METHOD, VOID,           CANCELED,                REQUIRES_PAYMENT_METHOD",
        "REQUIRES_ACTION,         VOID,           CANCELED,                REQUIRES_ACTION",
        "REQUIRES_CAPTURE,        VOID,           CANCELED,                REQUIRES_CAPTURE",
        "SUCCEEDED,               REFUND,         SUCCEEDED,               SUCCEEDED"
    })
    void anOperationLeadsToOneStateWhenItSucceedsAndToAnotherWhenItIsRefused(
            IntentState from, OperationKind kind, IntentState success, IntentState refusal) {
        assertEquals(success, after(in(from), kind, succeeded("x_1")).state());
        assertEquals(refusal, after(in(from), kind, refused(RefusalCode.OTHER)).state());
    }

    @ParameterizedTest
    @MethodSource("everyStateAndCommand")
    void anUnknownAnswerChangesNothing(IntentState state, OperationKind kind) {
        if (!LEGAL.get(state).contains(kind)) return;
        var intent = in(state);
        var operation = intent.begin(command(kind), ATTEMPT);
        var during = intent.state();
        assertEquals(Optional.empty(), intent.settle(operation, new ProviderAnswer.Unknown("slow"), NOW));
        assertEquals(during, intent.state());
        assertEquals(OperationOutcome.PENDING, operation.outcome());
        var refusal = assertThrows(Refusal.class, () -> intent.begin(command(kind), ATTEMPT));
        assertEquals(Refusal.Reason.OPERATION_IN_PROGRESS, refusal.reason());
    }

    @ParameterizedTest
    @CsvSource({"AUTHORIZATION_EXPIRED, CANCELED", "ALREADY_VOIDED, CANCELED", "AMOUNT_REFUSED, REQUIRES_CAPTURE"})
    void aRefusedCaptureCancelsOnlyWhenNothingIsOnHoldAnyMore(RefusalCode code, IntentState state) {
        assertEquals(state, after(in(REQUIRES_CAPTURE), CAPTURE, refused(code)).state());
    }

    @Test
    void anAuthorizationThatNeverReachedTheProviderCanBeConfirmedAgain() {
        var intent = in(REQUIRES_CONFIRMATION);
        assertEquals(
                REQUIRES_CAPTURE,
                after(intent, AUTHORIZATION, succeeded("au_2")).state());
    }

    @Test
    void anAbandonedAuthenticationCanBeTriedAgain() {
        var intent = after(in(REQUIRES_ACTION), AUTHENTICATION, new ProviderAnswer.Abandoned());
        assertEquals(REQUIRES_ACTION, intent.state());
        assertEquals(Optional.of("/authenticate"), intent.nextAction());
        assertEquals(
                REQUIRES_CAPTURE,
                after(intent, AUTHENTICATION, succeeded("au_1")).state());
    }

    @Test
    void aCardThatNeedsAuthenticationIsRefusedWithTheActionToTake() {
        var intent = opened();
        var operation = intent.begin(command(AUTHORIZATION), ATTEMPT);
        var fact = intent.settle(operation, new ProviderAnswer.ActionRequired("au_1", "/authenticate"), NOW);
        assertEquals(Optional.of(RefusalCode.AUTHENTICATION_REQUIRED), operation.refusalCode());
        assertEquals(PaymentFact.Kind.ACTION_REQUIRED, fact.orElseThrow().kind());
        assertEquals(Optional.of("/authenticate"), intent.nextAction());
        assertEquals("au_1", intent.begin(command(AUTHENTICATION), ATTEMPT).targetReference());
    }

    @Test
    void aCaptureThatIsWantedForeverCannotBeAbandoned() {
        var intent = in(REQUIRES_CAPTURE);
        var operation = intent.begin(command(CAPTURE), ATTEMPT);
        assertThrows(IllegalStateException.class, () -> intent.settle(operation, new ProviderAnswer.Abandoned(), NOW));
    }

    @Test
    void anotherOperationsOutcomeIsNotTaken() {
        var intent = in(REQUIRES_CAPTURE);
        var foreign = in(REQUIRES_CAPTURE).begin(command(CAPTURE), ATTEMPT);
        intent.begin(command(CAPTURE), ATTEMPT);
        assertThrows(IllegalStateException.class, () -> intent.settle(foreign, succeeded("cp_1"), NOW));
    }

    @Test
    void aVoidBeforeAnyAuthorizationHasNothingToAskOfTheProvider() {
        assertTrue(!opened().begin(command(VOID), ATTEMPT).needsProvider());
        assertTrue(in(REQUIRES_CAPTURE).begin(command(VOID), ATTEMPT).needsProvider());
        assertTrue(in(REQUIRES_ACTION).begin(command(VOID), ATTEMPT).needsProvider());
        assertTrue(opened().begin(command(AUTHORIZATION), ATTEMPT).needsProvider());
    }
}
