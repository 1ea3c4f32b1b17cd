package io.fareline.payment;

import static io.fareline.payment.CaseCalls.confirm;
import static io.fareline.payment.CaseCalls.opened;
import static io.fareline.payment.CaseCalls.patiently;
import static io.fareline.payment.CaseCalls.propose;
import static io.fareline.payment.CaseCalls.shown;
import static java.util.UUID.randomUUID;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.platform.testing.Deployments;
import io.fareline.platform.testing.ServiceUnderTest;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An operation whose outcome the provider does not tell is seen by people, who can do something about it. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class PaymentCasesIT {
    private static SandboxProcess sandbox;

    private final UUID operation = randomUUID();
    private final UUID finding = randomUUID();

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
        sandbox.noFaults();
    }

    @Test
    void anOperationWithoutAnOutcomeIsACaseUntilItHasOne() {
        UUID intent = capturedInVain();
        var open = opened(operation);
        assertEquals("PROVIDER_TELLS_NO_OUTCOME", open.getString("reason"));
        assertEquals(intent.toString(), open.getString("paymentIntentId"));
        assertEquals(
                "[\"RETRY\",\"PROPOSE_OUTCOME\"]", open.getJsonArray("actions").toString());
        var asked = open.getJsonObject("operation");
        assertEquals("CAPTURE", asked.getString("kind"));
        assertEquals(10_000, asked.getJsonObject("amount").getInt("amount"));
        assertTrue(asked.getInt("attempts") > 0);
        assertTrue(asked.containsKey("begunAt") && asked.containsKey("lastAnswer"), asked.toString());
        propose(open, "mary", finding, "SUCCEEDED");
        assertEquals(200, CaseCalls.retry(open, "mary").status());
        sandbox.noFaults();
        patiently().until(() -> shown(open).containsKey("closedAt"));
        assertEquals("SUCCEEDED", PaymentCalls.show(intent).state());
        assertEquals("[]", shown(open).getJsonArray("actions").toString());
        confirm(open, "paul", finding).isProblem(409, "CASE_CLOSED");
        propose(open, "mary", randomUUID(), "SUCCEEDED").isProblem(409, "CASE_CLOSED");
        CaseCalls.retry(open, "mary").isProblem(409, "CASE_CLOSED");
        assertEquals(1, Rows.ledgerTransactions(operation));
        assertEquals(1, Rows.events(operation));
    }

    @Test
    void whatTwoPeopleFoundIsRecordedAsTheProvidersAnswerWouldBe() {
        UUID intent = capturedInVain();
        var open = opened(operation);
        assertEquals(200, propose(open, "mary", finding, "SUCCEEDED").status());
        assertEquals(200, propose(open, "mary", finding, "SUCCEEDED").status(), "again changes nothing");
        propose(open, "paul", finding, "SUCCEEDED").isProblem(409, "FINDING_ID_REUSED");
        propose(open, "mary", finding, "REFUSED").isProblem(409, "FINDING_ID_REUSED");
        confirm(open, "mary", finding).isProblem(409, "SECOND_PERSON_REQUIRED");
        assertEquals("PROCESSING", PaymentCalls.show(intent).state());
        var confirmed = confirm(open, "paul", finding);
        assertEquals(200, confirmed.status(), confirmed.toString());
        assertEquals("SUCCEEDED", PaymentCalls.show(intent).state());
        assertEquals(10_000, Rows.clearing(operation));
        assertEquals(1, Rows.eventsOfType("payment-captured", operation));
        assertEquals("cp_found", confirmed.body().getJsonObject("operation").getString("providerReference"));
        assertEquals(200, confirm(open, "paul", finding).status(), "again finds it done");
        confirm(open, "peter", finding).isProblem(409, "CASE_CLOSED");
        var kept = shown(open).getJsonArray("findings").getJsonObject(0);
        assertEquals("NEVER_SEEN", contradicted(operation), "the provider knows of no such capture");
        assertEquals("mary paul", kept.getString("proposedBy") + " " + kept.getString("confirmedBy"));
        assertEquals(1, Rows.ledgerTransactions(operation));
    }

    @Test
    void whatWasReplacedCountsNoMoreAndARefusalOpensTheWayBack() {
        UUID intent = capturedInVain();
        var open = opened(operation);
        propose(open, "mary", finding, "SUCCEEDED");
        UUID better = randomUUID();
        propose(open, "paul", better, "REFUSED");
        confirm(open, "paul", finding).isProblem(409, "FINDING_REPLACED");
        confirm(open, "mary", randomUUID()).isProblem(404, "NO_SUCH_FINDING");
        assertEquals(200, confirm(open, "mary", better).status());
        assertEquals("REQUIRES_CAPTURE", PaymentCalls.show(intent).state());
        assertEquals(0, Rows.ledgerTransactions(operation));
        assertEquals(1, Rows.eventsOfType("payment-refused", operation));
    }

    @Test
    void whileTheProviderIsBeingAskedNothingElseIsRecorded() {
        capturedInVain();
        var open = opened(operation);
        propose(open, "mary", finding, "SUCCEEDED");
        patiently().until(this::isTakenForAMinute);
        CaseCalls.act(open, "findings/" + finding + "/confirmation", "paul", "")
                .isProblem(409, "OPERATION_IN_PROGRESS");
        change("lease_until = now()");
        assertEquals(200, confirm(open, "paul", finding).status());
    }

    @Test
    void anOperationAboutWhichNobodyAsksIsACaseAllTheSame() throws Exception {
        UUID intent = Step.CAPTURE.ready(sandbox);
        Rows.leaveBehind(Step.CAPTURE, intent, operation, "1 hour");
        change("created_at = now() - interval '1 minute'");
        var open = opened(operation);
        assertEquals("NOT_ASKED_AGAIN", open.getString("reason"));
        change("lease_until = now()");
        patiently().until(() -> shown(open).containsKey("closedAt"));
        assertEquals("SUCCEEDED", PaymentCalls.show(intent).state());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"id\":\"018f0000-0000-7000-8000-000000000001\",\"outcome\":\"UNKNOWN\",\"note\":\"n\"}",
                "{\"id\":\"018f0000-0000-7000-8000-000000000001\",\"outcome\":\"SUCCEEDED\",\"note\":\"n\"}",
                "{\"id\":\"018f0000-0000-7000-8000-000000000001\",\"outcome\":\"REFUSED\",\"note\":\" \"}",
                "{\"id\":\"018f0000-0000-7000-8000-000000000001\",\"outcome\":\"REFUSED\",\"note\":\"a\\nb\"}",
                "{\"id\":\"018f0000-0000-7000-8000-000000000001\",\"outcome\":\"REFUSED\",\"note\":\"n\",\"reference\":\"a b\"}"
            })
    void whatIsNoFindingIs400(String body) {
        CaseCalls.act(nowhere(), "findings", "mary", body).isProblem(400, "INVALID_REQUEST");
    }

    @Test
    void onlyAdminSeesCasesAndAPersonIsNamed() {
        assertEquals(403, CaseCalls.get("", "booking").status());
        CaseCalls.get("/" + randomUUID(), "admin").isProblem(404, "NO_SUCH_CASE");
        CaseCalls.get("?limit=0", "admin").isProblem(400, "INVALID_LIMIT");
        CaseCalls.get("?limit=201", "admin").isProblem(400, "INVALID_LIMIT");
        assertEquals(400, CaseCalls.get("?after=x", "admin").status());
        assertEquals(0, CaseCalls.open("?reason=NO_SUCH_REASON").size());
        CaseCalls.retry(nowhere(), "mary").isProblem(404, "NO_SUCH_CASE");
        propose(nowhere(), "mary", finding, "SUCCEEDED").isProblem(404, "NO_SUCH_CASE");
        propose(nowhere(), null, finding, "SUCCEEDED").isProblem(400, "INVALID_REQUEST");
        CaseCalls.act(nowhere(), "findings/" + finding + "/confirmation", "mary", "")
                .isProblem(404, "NO_SUCH_CASE");
    }

    /** What the provider says against what was found. */
    private static String contradicted(UUID operation) {
        var found = patiently()
                .until(() -> CaseCalls.open("?reason=CONTRADICTION&operationId=" + operation), open -> !open.isEmpty())
                .getFirst();
        return shown(found).getJsonArray("contradictions").getJsonObject(0).getString("said");
    }

    /** A capture that the provider never heard of, and that is old enough for a person. */
    private UUID capturedInVain() {
        UUID intent = Step.CAPTURE.ready(sandbox);
        sandbox.fault("capture", "\"failBefore\":1000");
        assertEquals(202, Step.CAPTURE.perform(intent, operation, sandbox).status());
        change("created_at = now() - interval '1 minute'");
        return intent;
    }

    /** As a process would that asks. One that is at it keeps its own lease, and would overwrite ours when it gives up. */
    private boolean isTakenForAMinute() throws SQLException {
        try (var connection = ServiceUnderTest.applicationDataSource().getConnection();
                var statement = connection.createStatement()) {
            return statement.executeUpdate("update payment_operation set lease_until = now() + interval '1 minute',"
                            + " next_attempt_at = now() + interval '1 hour' where id = '" + operation
                            + "' and lease_until <= now()")
                    == 1;
        }
    }

    private void change(String set) {
        try {
            Rows.change(
                    ServiceUnderTest.applicationDataSource(),
                    "update payment_operation set " + set + " where id = '" + operation + "'");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static JsonObject nowhere() {
        return Json.createObjectBuilder().add("id", randomUUID().toString()).build();
    }
}
