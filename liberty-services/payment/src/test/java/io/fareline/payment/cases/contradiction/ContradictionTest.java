package io.fareline.payment.cases.contradiction;

import static io.fareline.payment.intent.OperationOutcome.REFUSED;
import static io.fareline.payment.intent.OperationOutcome.SUCCEEDED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fareline.payment.intent.OperationKind;
import io.fareline.payment.provider.ProviderAnswer;
import io.fareline.payment.provider.RefusalCode;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContradictionTest {
    private static final ProviderAnswer DONE = new ProviderAnswer.Succeeded("cp_1");
    private static final ProviderAnswer DECLINED = new ProviderAnswer.Refused(RefusalCode.CARD_DECLINED);
    private static final ProviderAnswer CHALLENGED = new ProviderAnswer.ActionRequired("au_1", "/authenticate");

    @Test
    void moneyThatMovedWhereWeRecordedThatItDidNotIsOne() {
        assertEquals(Optional.of(new Contradiction("SUCCEEDED", "cp_1")), Contradiction.of(REFUSED, DONE));
        assertEquals(
                Optional.of(new Contradiction("SUCCEEDED", "")),
                Contradiction.of(REFUSED, new ProviderAnswer.Succeeded(null)));
    }

    @Test
    void moneyThatDidNotMoveWhereWeRecordedThatItDidIsOne() {
        assertEquals(
                Optional.of(new Contradiction("REFUSED CARD_DECLINED", "")), Contradiction.of(SUCCEEDED, DECLINED));
        assertEquals(
                Optional.of(new Contradiction("ACTION_REQUIRED", "au_1")), Contradiction.of(SUCCEEDED, CHALLENGED));
    }

    @Test
    void moneyThatMovedIsKnownToTheProvider() {
        var never = Optional.of(new Contradiction("NEVER_SEEN", ""));
        assertEquals(never, Contradiction.ofNothingSeen(OperationKind.CAPTURE, SUCCEEDED));
        assertEquals(never, Contradiction.ofNothingSeen(OperationKind.AUTHORIZATION, SUCCEEDED));
        assertEquals(never, Contradiction.ofNothingSeen(OperationKind.REFUND, SUCCEEDED));
        assertEquals(Optional.empty(), Contradiction.ofNothingSeen(OperationKind.CAPTURE, REFUSED));
        assertEquals(Optional.empty(), Contradiction.ofNothingSeen(OperationKind.VOID, SUCCEEDED));
    }

    @Test
    void theSameAgainIsNone() {
        assertEquals(Optional.empty(), Contradiction.of(SUCCEEDED, DONE));
        assertEquals(Optional.empty(), Contradiction.of(REFUSED, DECLINED));
        assertEquals(Optional.empty(), Contradiction.of(REFUSED, CHALLENGED));
    }

    @Test
    void whoKnowsNothingContradictsNothing() {
        for (var recorded : new io.fareline.payment.intent.OperationOutcome[] {SUCCEEDED, REFUSED}) {
            assertEquals(Optional.empty(), Contradiction.of(recorded, new ProviderAnswer.Unknown("away")));
            assertEquals(Optional.empty(), Contradiction.of(recorded, new ProviderAnswer.Abandoned()));
        }
    }
}
