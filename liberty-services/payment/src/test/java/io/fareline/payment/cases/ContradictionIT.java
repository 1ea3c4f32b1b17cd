package io.fareline.payment.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.payment.cases.finding.ConfirmOutcome;
import io.fareline.payment.cases.finding.FindingRequest;
import io.fareline.payment.cases.finding.FoundOutcome;
import io.fareline.payment.cases.finding.ProposeOutcome;
import io.fareline.payment.intent.NewPaymentIntentRequest;
import io.fareline.payment.intent.OpenPaymentIntent;
import io.fareline.payment.intent.OperationCommand;
import io.fareline.payment.intent.OperationOutcome;
import io.fareline.payment.provider.ProviderAnswer;
import io.fareline.payment.provider.RefusalCode;
import io.fareline.payment.settlement.BeginOperation;
import io.fareline.payment.settlement.SettleOperation;
import io.fareline.platform.money.Money;
import io.fareline.platform.service.Ids;
import io.fareline.platform.testing.Deployments;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the provider says against the record, as the container and the database keep it. */
@ExtendWith(ArquillianExtension.class)
class ContradictionIT {
    private static final ProviderAnswer AUTHORIZED = new ProviderAnswer.Succeeded("au_late");
    private static final ProviderAnswer DECLINED = new ProviderAnswer.Refused(RefusalCode.CARD_DECLINED);

    @Inject
    OpenPaymentIntent open;

    @Inject
    BeginOperation begin;

    @Inject
    SettleOperation settle;

    @Inject
    ProposeOutcome propose;

    @Inject
    ConfirmOutcome confirm;

    @Inject
    ShowCases show;

    @Inject
    Ids ids;

    private UUID intent;
    private UUID operation;

    @Deployment
    static WebArchive war() {
        return Deployments.war(ContradictionIT.class);
    }

    /** An authorization that is recorded as declined. */
    @BeforeEach
    void recorded() {
        intent = ids.next();
        operation = ids.next();
        open.open(new NewPaymentIntentRequest(intent, ids.next(), new Money(10_000, "USD")), "acme");
        begin.begin(intent, Optional.of("acme"), OperationCommand.authorize(operation, "tok_1"));
        settle.settle(intent, operation, DECLINED);
    }

    @Test
    void theSameAnswerAgainIsNoCase() {
        settle.settle(intent, operation, DECLINED);
        settle.settle(intent, operation, new ProviderAnswer.Unknown("away"));
        assertEquals(List.of(), cases());
    }

    @Test
    void anotherAnswerIsOneCaseHoweverOftenItIsGivenAndTheRecordStays() {
        for (int i = 0; i < 3; i++) settle.settle(intent, operation, AUTHORIZED);
        settle.settle(intent, operation, new ProviderAnswer.Succeeded("au_other"));
        assertEquals(1, cases().size());
        var found = show.byId(cases().getFirst().id());
        assertEquals("CONTRADICTION", found.reason());
        assertEquals(OperationOutcome.REFUSED, found.operation().outcome());
        assertEquals("CARD_DECLINED", found.operation().refusalCode());
        assertEquals(2, found.contradictions().size(), "nothing that was said is overwritten");
        var first = found.contradictions().getFirst();
        assertEquals("SUCCEEDED au_late 3", first.said() + " " + first.reference() + " " + first.times());
        assertTrue(first.lastAt().isAfter(first.firstAt()));
    }

    @Test
    void twoPeopleSettleItByWhatIsRecordedAndTheSameTroubleOpensItAgain() {
        settle.settle(intent, operation, AUTHORIZED);
        var id = cases().getFirst().id();
        var overwriting = finding(FoundOutcome.SUCCEEDED);
        assertRefused(Refusal.Reason.CASE_ACTION_NOT_ALLOWED, () -> propose.propose(id, overwriting, "mary"));
        var putRight = finding(FoundOutcome.REFUSED);
        propose.propose(id, putRight, "mary");
        assertRefused(Refusal.Reason.SECOND_PERSON_REQUIRED, () -> confirm.confirm(id, putRight.id(), "mary"));
        confirm.confirm(id, putRight.id(), "paul");
        assertEquals(List.of(), cases());
        assertEquals(OperationOutcome.REFUSED, show.byId(id).operation().outcome());
        settle.settle(intent, operation, AUTHORIZED);
        assertEquals(id, cases().getFirst().id());
        assertEquals("paul", show.byId(id).findings().getFirst().confirmedBy());
    }

    private List<CaseView> cases() {
        return show.page(new CaseQuery(null, operation, null, 10));
    }

    private FindingRequest finding(FoundOutcome outcome) {
        return new FindingRequest(ids.next(), outcome, "au_late", "voided at the provider's dashboard");
    }

    private static void assertRefused(Refusal.Reason reason, Runnable act) {
        assertEquals(reason, assertThrows(Refusal.class, act::run).reason());
    }
}
