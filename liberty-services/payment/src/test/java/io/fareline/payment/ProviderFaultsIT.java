package io.fareline.payment;

import static java.util.UUID.randomUUID;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fareline.platform.testing.Deployments;
import io.fareline.platform.testing.ServiceUnderTest;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever the provider does to a step, the step happens once and is known in the end. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ProviderFaultsIT {
    private static SandboxProcess sandbox;

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @BeforeAll
    static void start() {
        sandbox = SandboxProcess.started();
    }

    @AfterEach
    void clear() {
        if (!sandbox.isRunning()) sandbox.start();
        sandbox.noFaults();
    }

    @ParameterizedTest
    @EnumSource
    void aFailureBeforeTheEffectIsTriedAgainAtOnce(Step step) {
        UUID intent = step.ready(sandbox);
        UUID operation = randomUUID();
        sandbox.fault(step.kind(), "\"failBefore\":1");
        var answer = step.perform(intent, operation, sandbox);
        assertEquals(200, answer.status());
        assertOneEffect(step, intent, operation);
    }

    @ParameterizedTest
    @EnumSource
    void afterTooManyFailuresTheOutcomeIsUnknownUntilTheProviderRecovers(Step step) {
        UUID intent = step.ready(sandbox);
        UUID operation = randomUUID();
        sandbox.fault(step.kind(), "\"failBefore\":1000");
        assertUnknown(step.perform(intent, operation, sandbox));
        assertEquals(409, PaymentCalls.command(intent, "void", randomUUID()).status());
        sandbox.noFaults();
        assertOneEffect(step, intent, operation);
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerLostAfterTheEffectIsLookedUp(Step step) {
        UUID intent = step.ready(sandbox);
        UUID operation = randomUUID();
        sandbox.fault(step.kind(), "\"loseAnswer\":1");
        assertUnknown(step.perform(intent, operation, sandbox));
        assertOneEffect(step, intent, operation);
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerThatTakesTooLongIsUnknownAndNoRefusal(Step step) {
        UUID intent = step.ready(sandbox);
        UUID operation = randomUUID();
        sandbox.fault(step.kind(), "\"delayMillis\":2500,\"delayCount\":1,\"delayStage\":\"before\"");
        assertUnknown(step.perform(intent, operation, sandbox));
        assertOneEffect(step, intent, operation);
    }

    @ParameterizedTest
    @EnumSource
    void aStepThatTheProviderCarriesOutTwiceCountsOnce(Step step) {
        UUID intent = step.ready(sandbox);
        UUID operation = randomUUID();
        sandbox.fault(step.kind(), "\"answerTwice\":1");
        step.perform(intent, operation, sandbox);
        assertOneEffect(step, intent, operation);
    }

    @Test
    void aProviderThatIsGoneLeavesTheOutcomeUnknownUntilItIsBack() {
        UUID intent = Step.CAPTURE.ready(sandbox);
        UUID operation = randomUUID();
        sandbox.kill();
        assertUnknown(Step.CAPTURE.perform(intent, operation, sandbox));
        sandbox.start();
        assertOneEffect(Step.CAPTURE, intent, operation);
    }

    @Test
    void anAuthorizationThatNeverArrivesIsGivenUpAndCanBeRepeated() throws Exception {
        UUID intent = PaymentCalls.opened(10_000);
        UUID operation = randomUUID();
        String token = sandbox.token("4242424242424242");
        sandbox.fault("authorization", "\"failBefore\":1000");
        assertUnknown(PaymentCalls.authorize(intent, operation, token));
        Rows.change(
                ServiceUnderTest.applicationDataSource(),
                "update payment_operation set wanted_until = now() - interval '1 minute' where id = '" + operation
                        + "'");
        await(() -> PaymentCalls.show(intent).outcome().equals("REFUSED"));
        assertEquals("NOT_ATTEMPTED", PaymentCalls.show(intent).refusalCode());
        assertEquals("REQUIRES_CONFIRMATION", PaymentCalls.show(intent).state());
        sandbox.noFaults();
        assertEquals(
                "REQUIRES_CAPTURE",
                PaymentCalls.authorize(intent, randomUUID(), token).state());
    }

    @ParameterizedTest
    @EnumSource(names = {"CAPTURE", "VOID"})
    void aProcessThatDiedBeforeItAskedIsTakenOverOnceItsLeaseHasRunOut(Step step) throws Exception {
        UUID intent = step.ready(sandbox);
        UUID operation = randomUUID();
        Rows.leaveBehind(step, intent, operation, "3 seconds");
        Awaitility.await()
                .during(Duration.ofSeconds(2))
                .atMost(Duration.ofSeconds(3))
                .until(() -> PaymentCalls.show(intent).outcome().equals("PENDING"));
        assertOneEffect(step, intent, operation);
    }

    @ParameterizedTest
    @EnumSource(names = {"CAPTURE", "REFUND"})
    void aStepThatTwoProcessesAskAboutAtOnceIsSettledOnce(Step step) throws Exception {
        UUID intent = step.ready(sandbox);
        UUID operation = randomUUID();
        sandbox.fault(step.kind(), "\"delayMillis\":800,\"delayCount\":1,\"delayStage\":\"after\"");
        var asked = CompletableFuture.supplyAsync(() -> step.perform(intent, operation, sandbox));
        await(() -> Rows.number("select count(*) from payment_operation where id = ?", operation) == 1);
        Rows.change(
                ServiceUnderTest.applicationDataSource(),
                "update payment_operation set lease_until = now(), next_attempt_at = now() where id = '" + operation
                        + "'");
        await(() -> PaymentCalls.show(intent).outcome().equals("SUCCEEDED"));
        assertEquals(200, asked.join().status());
        assertOneEffect(step, intent, operation);
    }

    private static void assertUnknown(PaymentCalls.Answer answer) {
        assertEquals(202, answer.status());
        assertEquals("UNKNOWN", answer.outcome());
    }

    /** Settled as succeeded, with one effect at the provider, in the ledger and in the outbox, also after a retry. */
    private static void assertOneEffect(Step step, UUID intent, UUID operation) {
        await(() -> PaymentCalls.show(intent).outcome().equals("SUCCEEDED"));
        assertEquals(step.state(), PaymentCalls.show(intent).state());
        if (step != Step.AUTHORIZATION) {
            var again = step.perform(intent, operation, sandbox);
            assertEquals(200, again.status());
            assertEquals("SUCCEEDED", again.outcome());
        }
        assertEquals("succeeded", sandbox.operation(operation).getString("status"));
        assertEquals(step.clearing() == 0 ? 0 : 1, Rows.ledgerTransactions(operation));
        assertEquals(step.clearing(), Rows.clearing(operation));
        assertEquals(1, Rows.events(operation));
        var authorization = sandbox.authorization(sandbox.operation(operation).getString("authorizationId"));
        assertEquals(PaymentCalls.show(intent).sum("captured"), authorization.getInt("captured"));
        assertEquals(PaymentCalls.show(intent).sum("refunded"), authorization.getInt("refunded"));
    }

    private static void await(java.util.concurrent.Callable<Boolean> condition) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .until(condition);
    }
}
