package io.fareline.payment;

import static io.fareline.payment.AdoptionCalls.done;
import static io.fareline.payment.AdoptionCalls.read;
import static io.fareline.payment.CaseCalls.patiently;
import static java.util.UUID.randomUUID;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.platform.testing.Deployments;
import io.fareline.platform.testing.ServiceUnderTest;
import jakarta.json.JsonObject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an adoption cannot settle by itself is left to people, and what people must not do is refused. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class AdoptionCasesIT {
    private static SandboxProcess sandbox;

    private final Instant since = Instant.now().minusMillis(1);
    private final UUID booking = randomUUID();
    private final UUID authorization = randomUUID();
    private final ProviderAlone alone = new ProviderAlone(sandbox);

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @BeforeAll
    static void start() {
        sandbox = SandboxProcess.started();
    }

    @Test
    void whatTheProviderDoesNotTellTheEndOfIsACaseUntilItDoes() throws SQLException {
        UUID capture = alone.authorized(authorization, booking).captured();
        answers(capture, "succeeded", "pending");
        var read = read(since);
        assertEquals("UNKNOWN", outcome(capture));
        var open = CaseCalls.opened(capture);
        assertEquals("PROVIDER_TELLS_NO_OUTCOME", open.getString("reason"));
        answers(capture, "pending", "succeeded");
        patiently().until(() -> outcome(capture).equals("SUCCEEDED"));
        done(read);
        assertEquals(10_000, alone.now().getInt("refunded"));
    }

    @Test
    void anotherAmountThanOursIsAContradictionAndOursStays() throws SQLException {
        UUID intent = PaymentCalls.opened(10_000);
        UUID operation = randomUUID();
        PaymentCalls.authorize(intent, operation, sandbox.token("4242424242424242"));
        PaymentCalls.command(intent, "capture", randomUUID());
        UUID refund = randomUUID();
        PaymentCalls.refund(intent, refund, 4_000);
        Rows.change(
                ServiceUnderTest.applicationDataSource(),
                "update payment_operation set amount = 3999 where id = '" + refund + "'");
        var read = read(since);
        assertTrue(read.getJsonObject("operations").getInt("contradicted") > 0, read.toString());
        var open = CaseCalls.open("?reason=CONTRADICTION&operationId=" + refund).getFirst();
        var said = CaseCalls.shown(open).getJsonArray("contradictions").getJsonObject(0);
        assertTrue(said.getString("said").startsWith("REFUND of "), said.toString());
        assertEquals(
                3_999, open.getJsonObject("operation").getJsonObject("amount").getInt("amount"));
        assertEquals(
                0,
                CaseCalls.open("?reason=CONTRADICTION&operationId=" + operation).size());
    }

    @Test
    void anotherAmountThanIsWaitedForIsNoOutcome() throws SQLException {
        UUID intent = PaymentCalls.opened(10_000);
        PaymentCalls.authorize(intent, authorization, sandbox.token("4242424242424242"));
        UUID capture = randomUUID();
        Rows.leaveBehind(Step.CAPTURE, intent, capture, "1 hour");
        alone.of(sandbox.operation(authorization).getString("authorizationId")).captured(capture, 9_000);
        var read = read(since);
        assertTrue(read.getJsonObject("operations").getInt("contradicted") > 0, read.toString());
        assertEquals("PENDING", outcome(capture));
        assertEquals(0, Rows.ledgerTransactions(capture));
    }

    @Test
    void whatAnotherHandDidIsListed() {
        alone.authorized(authorization, booking).captured();
        alone.refunded("dashboard-" + randomUUID(), 1_000);
        var unplaced = unplaced(read(since));
        assertEquals("REFUND", unplaced.getString("kind"));
        assertEquals(1_000, unplaced.getJsonObject("amount").getInt("amount"));
    }

    @Test
    void anAuthorizationFromBeforeTheMomentIsNotGuessed() {
        alone.authorized(authorization, booking);
        var later = Instant.now();
        alone.captured();
        var unplaced = unplaced(read(later));
        assertEquals("CAPTURE", unplaced.getString("kind"));
        assertTrue(unplaced.getString("why").contains("earlier moment"), unplaced.toString());
        done(read(since));
        assertEquals(10_000, alone.now().getInt("refunded"));
    }

    @Test
    void whatTheProviderRefusesToGiveBackIsTriedAgainByAnotherAdoption() throws SQLException {
        alone.authorized(authorization, booking).captured();
        var read = read(since);
        provider("update authorizations set refunded = 1 where id = '" + alone.id() + "'");
        var refused = done(read);
        assertEquals(1, refused.getJsonObject("payments").getInt("refused"), refused.toString());
        provider("update authorizations set refunded = 0 where id = '" + alone.id() + "'");
        done(read(since));
        assertEquals(10_000, alone.now().getInt("refunded"));
    }

    @Test
    void aProviderThatIsAwayIsWaitedForAndNothingIsConfirmedMeanwhile() {
        alone.authorized(authorization, booking);
        sandbox.kill();
        var id = randomUUID();
        try {
            AdoptionCalls.begin(id, since.toString(), "mary");
            patiently().until(() -> AdoptionCalls.get("/" + id, "admin").body().containsKey("trouble"));
            AdoptionCalls.confirm(id.toString(), "paul").isProblem(409, "ADOPTION_IN_PROGRESS");
        } finally {
            sandbox.start();
        }
        var read = patiently()
                .until(() -> AdoptionCalls.get("/" + id, "admin").body(), body -> body.getString("state", "")
                        .equals("READ"));
        assertTrue(!read.containsKey("trouble"), read.toString());
        done(read);
        assertEquals("voided", alone.now().getString("state"));
    }

    @Test
    void moneyGoesBackByTwoPeople() {
        var id = randomUUID();
        var moment = since.toString();
        assertEquals(200, AdoptionCalls.begin(id, moment, "mary").status());
        assertEquals(200, AdoptionCalls.begin(id, moment, "mary").status(), "again begins nothing new");
        AdoptionCalls.begin(id, moment, "paul").isProblem(409, "ADOPTION_ID_REUSED");
        AdoptionCalls.begin(id, since.minusSeconds(1).toString(), "mary").isProblem(409, "ADOPTION_ID_REUSED");
        AdoptionCalls.confirm(id.toString(), "mary").isProblem(409, "SECOND_PERSON_REQUIRED");
        patiently().until(() -> AdoptionCalls.confirm(id.toString(), "paul").status() == 200);
        assertEquals(200, AdoptionCalls.confirm(id.toString(), "paul").status(), "again finds it confirmed");
        AdoptionCalls.confirm(id.toString(), "peter").isProblem(409, "ADOPTION_CONFIRMED");
        AdoptionCalls.confirm(randomUUID().toString(), "paul").isProblem(404, "NO_SUCH_ADOPTION");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2999-01-01T00:00:00Z", "1999-01-01T00:00:00Z"})
    void aMomentThatCannotBeMeantIsRefused(String moment) {
        AdoptionCalls.begin(randomUUID(), moment, "mary").isProblem(400, "SINCE_OUT_OF_RANGE");
    }

    @Test
    void onlyAdminSeesThemAndAPersonIsNamed() {
        AdoptionCalls.begin(randomUUID(), "yesterday", "mary").isProblem(400, "INVALID_REQUEST");
        AdoptionCalls.begin(randomUUID(), "+1000000000-12-31T23:59:59Z", "mary").isProblem(400, "INVALID_REQUEST");
        assertEquals(403, AdoptionCalls.get("/" + randomUUID(), "booking").status());
        AdoptionCalls.begin(randomUUID(), since.toString(), null).isProblem(400, "INVALID_REQUEST");
        AdoptionCalls.get("/" + randomUUID(), "admin").isProblem(404, "NO_SUCH_ADOPTION");
        AdoptionCalls.get("/" + randomUUID() + "/payments", "admin").isProblem(404, "NO_SUCH_ADOPTION");
        AdoptionCalls.get("/" + read(since).getString("id") + "/payments?limit=0", "admin")
                .isProblem(400, "INVALID_LIMIT");
        AdoptionCalls.refund(randomUUID()).isProblem(404, "NO_SUCH_REFUND");
    }

    private static JsonObject unplaced(JsonObject read) {
        return read.getJsonArray("unplaced").getValuesAs(JsonObject.class).getLast();
    }

    private static String outcome(UUID operation) {
        return Rows.text("select outcome from payment_operation where id = ?", operation);
    }

    /** Makes the provider answer with another status than it has. */
    private static void answers(UUID key, String before, String after) throws SQLException {
        provider("update operations set answer = convert_to(replace(convert_from(answer, 'UTF8'), '\"status\":\""
                + before + "\"', '\"status\":\"" + after + "\"'), 'UTF8') where idempotency_key = '" + key + "'");
    }

    private static void provider(String change) throws SQLException {
        var url = "jdbc:postgresql://127.0.0.1:" + ServiceUnderTest.postgres().port() + "/provider";
        try (var connection = DriverManager.getConnection(url, "provider_owner", "owner-password");
                var statement = connection.createStatement()) {
            assertEquals(1, statement.executeUpdate(change));
        }
    }
}
