package io.fareline.payment.cases.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.payment.intent.IntentState;
import io.fareline.payment.intent.Intents;
import io.fareline.payment.intent.OperationKind;
import io.fareline.payment.intent.PaymentOperation;
import io.fareline.payment.provider.ProviderAnswer;
import io.fareline.payment.provider.RefusalCode;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FindingTest {
    private static final Instant NOW = Instant.parse("2030-03-01T12:00:00Z");
    private static final UUID CASE = new UUID(0, 1);

    @Test
    void anotherPersonConfirmsItOnce() {
        var finding = proposed();
        finding.confirm("paul", NOW);
        assertTrue(finding.isConfirmedBy("paul"));
        assertFalse(finding.isConfirmedBy("mary"));
        assertThrows(IllegalStateException.class, () -> finding.confirm("peter", NOW));
    }

    @Test
    void whoeverProposedItCannotConfirmIt() {
        var finding = proposed();
        assertThrows(IllegalStateException.class, () -> finding.confirm("mary", NOW));
        assertTrue(finding.isOpen());
    }

    @Test
    void oneThatWasReplacedIsNotConfirmed() {
        var finding = proposed();
        finding.replace(NOW);
        assertThrows(IllegalStateException.class, () -> finding.confirm("paul", NOW));
    }

    @Test
    void aConfirmedOneIsNotReplaced() {
        var finding = proposed();
        finding.confirm("paul", NOW);
        finding.replace(NOW);
        assertEquals(null, finding.view().replacedAt());
    }

    @Test
    void theSameProposalIsTheSameFindingAndAnythingElseIsNot() {
        var finding = proposed();
        assertTrue(finding.isOf(CASE, request(FoundOutcome.SUCCEEDED, "cp_1", "dashboard"), "mary"));
        assertFalse(finding.isOf(CASE, request(FoundOutcome.SUCCEEDED, "cp_1", "dashboard"), "paul"));
        assertFalse(finding.isOf(new UUID(0, 9), request(FoundOutcome.SUCCEEDED, "cp_1", "dashboard"), "mary"));
        assertFalse(finding.isOf(CASE, request(FoundOutcome.REFUSED, "cp_1", "dashboard"), "mary"));
        assertFalse(finding.isOf(CASE, request(FoundOutcome.SUCCEEDED, "cp_2", "dashboard"), "mary"));
        assertFalse(finding.isOf(CASE, request(FoundOutcome.SUCCEEDED, "cp_1", "statement"), "mary"));
    }

    @Test
    void whatWasFoundIsWhatTheProviderWouldHaveSaid() {
        var capture = begun(IntentState.REQUIRES_CAPTURE, OperationKind.CAPTURE);
        assertEquals(new ProviderAnswer.Succeeded("cp_1"), FoundOutcome.SUCCEEDED.answer(capture, "cp_1"));
        assertEquals(new ProviderAnswer.Refused(RefusalCode.OTHER), FoundOutcome.REFUSED.answer(capture, "cp_1"));
    }

    @Test
    void anAuthenticationGoesOnWithTheAuthorizationThatItHas() {
        var authentication = begun(IntentState.REQUIRES_ACTION, OperationKind.AUTHENTICATION);
        assertEquals(new ProviderAnswer.Succeeded("au_1"), FoundOutcome.SUCCEEDED.answer(authentication, "an_7"));
    }

    @Test
    void whatIsNotSettledIsRecordedAsNeither() {
        var capture = begun(IntentState.REQUIRES_CAPTURE, OperationKind.CAPTURE);
        assertFalse(FoundOutcome.SUCCEEDED.isRecordedIn(capture));
        assertFalse(FoundOutcome.REFUSED.isRecordedIn(capture));
    }

    private static Finding proposed() {
        return new Finding(CASE, request(FoundOutcome.SUCCEEDED, "cp_1", "dashboard"), "mary", NOW);
    }

    private static FindingRequest request(FoundOutcome outcome, String reference, String note) {
        return new FindingRequest(new UUID(0, 2), outcome, reference, note);
    }

    private static PaymentOperation begun(IntentState state, OperationKind kind) {
        return Intents.in(state).begin(Intents.command(kind), Intents.ATTEMPT);
    }
}
