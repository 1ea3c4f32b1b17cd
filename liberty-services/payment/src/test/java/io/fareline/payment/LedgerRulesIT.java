package io.fareline.payment;

import static java.util.UUID.randomUUID;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.platform.testing.Deployments;
import io.fareline.platform.testing.ServiceUnderTest;
import java.sql.SQLException;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database refuses, whoever asks. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class LedgerRulesIT {
    private static final String CHECK_VIOLATION = "23514";
    private static final String UNIQUE_VIOLATION = "23505";
    private static final String FOREIGN_KEY_VIOLATION = "23503";
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private final UUID transaction = randomUUID();
    private UUID intent;
    private UUID operation;

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @BeforeEach
    void anOperationAndTheAccounts() throws SQLException {
        intent = PaymentCalls.opened(10_000);
        operation = randomUUID();
        change(
                operation(operation, "SUCCEEDED"),
                account("provider-clearing", "USD"),
                account("unearned-revenue", "USD"),
                account("unearned-revenue", "EUR"));
    }

    @Test
    void aBalancedTransactionIsTaken() throws SQLException {
        change(transaction(), entry(1, "provider-clearing", "USD", 100), entry(2, "unearned-revenue", "USD", -100));
        assertEquals(100, Rows.clearing(operation));
    }

    @Test
    void anUnbalancedTransactionIsRefusedAtCommit() {
        assertRefused(
                CHECK_VIOLATION,
                transaction(),
                entry(1, "provider-clearing", "USD", 100),
                entry(2, "unearned-revenue", "USD", -99));
    }

    @Test
    void aTransactionThatBalancesOnlyAcrossCurrenciesIsRefused() {
        assertRefused(
                CHECK_VIOLATION,
                transaction(),
                entry(1, "provider-clearing", "USD", 100),
                entry(2, "unearned-revenue", "EUR", -100));
    }

    @Test
    void aTransactionWithoutEntriesIsRefused() {
        assertRefused(CHECK_VIOLATION, transaction());
    }

    @Test
    void anEntryAddedLaterIsRefused() throws SQLException {
        aBalancedTransactionIsTaken();
        assertRefused(CHECK_VIOLATION, entry(3, "provider-clearing", "USD", 1));
    }

    @Test
    void anEntryInACurrencyThatTheAccountLacksIsRefused() {
        assertRefused(FOREIGN_KEY_VIOLATION, transaction(), entry(1, "provider-clearing", "XPF", 1));
    }

    @Test
    void anOperationIsBookedOnce() throws SQLException {
        aBalancedTransactionIsTaken();
        assertRefused(
                UNIQUE_VIOLATION,
                transaction().replace(transaction.toString(), randomUUID().toString()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger_entry set amount = amount + 1",
                "delete from ledger_entry",
                "update ledger_transaction set occurred_at = now()",
                "delete from ledger_transaction",
                "delete from ledger_account",
                "truncate ledger_entry"
            })
    void nobodyChangesTheLedgerNotEvenItsOwner(String statement) {
        var role = ServiceUnderTest.applicationDataSource();
        var byApplication = assertThrows(SQLException.class, () -> Rows.change(role, statement));
        assertEquals(INSUFFICIENT_PRIVILEGE, byApplication.getSQLState());
        assertTrue(byApplication.getMessage().contains("permission denied"), byApplication.getMessage());
        var owner = ServiceUnderTest.ownerDataSource();
        var byOwner = assertThrows(SQLException.class, () -> Rows.change(owner, statement));
        assertTrue(byOwner.getMessage().contains("append only"), byOwner.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "state = 'PAID'",
                "state = 'PROCESSING'",
                "state = 'SUCCEEDED'",
                "state = 'REQUIRES_CAPTURE'",
                "state = 'REQUIRES_ACTION'",
                "amount = 0",
                "captured = 1",
                "authorized = 10000, captured = 10001, state = 'SUCCEEDED'",
                "authorized = 10000, captured = 10000, state = 'SUCCEEDED', refunded = 6000, refund_pending = 4001"
            })
    void anIntentThatContradictsItselfIsRefused(String change) {
        assertRefused(CHECK_VIOLATION, "update payment_intent set " + change + " where id = '" + intent + "'");
    }

    @Test
    void anIntentHasOneUnsettledOperationAtMost() throws SQLException {
        change(operation(randomUUID(), "PENDING"));
        assertRefused(UNIQUE_VIOLATION, operation(randomUUID(), "UNKNOWN"));
    }

    private String operation(UUID id, String outcome) {
        return """
        insert into payment_operation (id, intent_id, kind, amount, currency, outcome, attempts, next_attempt_at, lease_until,
          created_at, settled_at)
        values ('%s', '%s', 'CAPTURE', 100, 'USD', '%s', 1, now() + interval '1 day', now() + interval '1 day', now(), %s)""".formatted(id, intent, outcome, outcome.equals("SUCCEEDED") ? "now()" : "null");
    }

    private String transaction() {
        return "insert into ledger_transaction values ('%s', '%s', 'CAPTURE', now())".formatted(transaction, operation);
    }

    private String entry(int sequence, String account, String currency, long amount) {
        return "insert into ledger_entry values ('%s', %d, '%s', '%s', %d)"
                .formatted(transaction, sequence, account, currency, amount);
    }

    private static String account(String code, String currency) {
        return "insert into ledger_account values ('%s', '%s') on conflict do nothing".formatted(code, currency);
    }

    private static void change(String... statements) throws SQLException {
        Rows.change(ServiceUnderTest.applicationDataSource(), statements);
    }

    private static void assertRefused(String sqlState, String... statements) {
        var failure = assertThrows(SQLException.class, () -> change(statements));
        assertEquals(sqlState, failure.getSQLState(), failure.getMessage());
    }
}
