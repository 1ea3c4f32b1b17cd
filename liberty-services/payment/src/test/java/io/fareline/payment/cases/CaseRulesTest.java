package io.fareline.payment.cases;

import static io.fareline.payment.cases.CaseAction.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.payment.cases.Setback.Kind;
import io.fareline.payment.intent.Intents;
import io.fareline.payment.intent.OperationKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CaseRulesTest {
    private static final Instant NOW = Instant.parse("2030-03-01T12:00:00Z");

    @ParameterizedTest
    @EnumSource
    void everyReasonSaysWhatToDo(CaseReason reason) {
        assertFalse(CaseReason.whatToDo(reason.name()).contains("Another version"));
    }

    @Test
    void aReasonOfAnotherVersionIsShownAllTheSame() {
        assertTrue(CaseReason.whatToDo("COMES_LATER").contains("Another version"));
    }

    @Test
    void theReasonTellsWhoFailed() {
        assertEquals(CaseReason.PROVIDER_TELLS_NO_OUTCOME, new Setback(Kind.UNKNOWN, "away").reason());
        assertEquals(CaseReason.FAULT_OF_OURS, new Setback(Kind.FAULT, "broken").reason());
    }

    @Test
    void whatWasNeverAskedAboutAgainIsToldFromWhatWasAskedInVain() {
        var operation = Intents.opened().begin(Intents.command(OperationKind.AUTHORIZATION), Intents.ATTEMPT);
        assertEquals(CaseReason.NOT_ASKED_AGAIN, CaseReason.soFar(operation));
        operation.leaveUnknown(NOW, "away", NOW);
        assertEquals(CaseReason.PROVIDER_TELLS_NO_OUTCOME, CaseReason.soFar(operation));
    }

    @Test
    void aLongAnswerIsCutToWhatIsKept() {
        assertEquals(200, new Setback(Kind.UNKNOWN, "x".repeat(201)).answer().length());
    }

    @Test
    void whatIsNotKnownCanBeAskedAgainOrFoundOut() {
        assertEquals(List.of(RETRY, PROPOSE_OUTCOME), allowed(CaseReason.NOT_ASKED_AGAIN, false));
        assertEquals(List.of(RETRY, PROPOSE_OUTCOME, CONFIRM_OUTCOME), allowed(CaseReason.FAULT_OF_OURS, true));
    }

    @Test
    void whatIsDeniedIsNotAskedAgain() {
        assertEquals(List.of(PROPOSE_OUTCOME), allowed(CaseReason.CONTRADICTION, false));
        assertEquals(List.of(PROPOSE_OUTCOME, CONFIRM_OUTCOME), allowed(CaseReason.CONTRADICTION, true));
    }

    @Test
    void aClosedCaseAllowsNothingUntilItIsOpenedAgain() {
        var found = opened(CaseReason.CONTRADICTION);
        found.close(NOW);
        assertEquals(List.of(), CaseAction.allowedFor(found, true));
        found.reopen();
        assertEquals(List.of(PROPOSE_OUTCOME), CaseAction.allowedFor(found, false));
    }

    private static List<CaseAction> allowed(CaseReason reason, boolean proposed) {
        return CaseAction.allowedFor(opened(reason), proposed);
    }

    private static PaymentCase opened(CaseReason reason) {
        return new PaymentCase(new UUID(0, 1), new UUID(0, 2), reason, NOW);
    }
}
