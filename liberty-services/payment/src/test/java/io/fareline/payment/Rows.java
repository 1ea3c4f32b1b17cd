package io.fareline.payment;

import io.fareline.platform.testing.ServiceUnderTest;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** What payment has in its database, as the application's role sees it. */
final class Rows {
    private Rows() {}

    static long ledgerTransactions(UUID operation) {
        return number("select count(*) from ledger_transaction where operation_id = ?", operation);
    }

    /** The balance that this operation alone left on the provider's account. */
    static long clearing(UUID operation) {
        return number("""
                select coalesce(sum(amount), 0) from ledger_entry e join ledger_transaction t on t.id = e.transaction_id
                where account_code = 'provider-clearing' and operation_id = ?""", operation);
    }

    static long events(UUID operation) {
        return number("select count(*) from outbox where data ->> 'operationId' = ?::text", operation);
    }

    static long eventsOfType(String type, UUID operation) {
        return number(
                "select count(*) from outbox where type = 'io.fareline.payment." + type
                        + ".v1' and data ->> 'operationId' = ?::text",
                operation);
    }

    static long number(String sql, Object... parameters) {
        return Long.parseLong(text(sql, parameters));
    }

    /** The one value that is asked for. */
    static String text(String sql, Object... parameters) {
        try (var connection = ServiceUnderTest.applicationDataSource().getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) statement.setObject(i + 1, parameters[i]);
            var rows = statement.executeQuery();
            rows.next();
            return rows.getString(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The rows as they are between the first transaction and the request of a process that died there. */
    static void leaveBehind(Step step, UUID intent, UUID operation, String lease) throws SQLException {
        change(ServiceUnderTest.applicationDataSource(), """
                insert into payment_operation (id, intent_id, kind, amount, currency, target_reference, outcome, attempts,
                  next_attempt_at, lease_until, created_at)
                select '%s', id, '%s', amount, currency, authorization_reference, 'PENDING', 1, now(),
                  now() + interval '%s', now()
                from payment_intent where id = '%s'""".formatted(operation, step, lease, intent), """
                update payment_intent set state = '%s', unsettled_operation = '%s', last_operation = '%s', version = version + 1
                where id = '%s'""".formatted(
                        step == Step.VOID ? "REQUIRES_CAPTURE" : "PROCESSING", operation, operation, intent));
    }

    /** All statements in one transaction. */
    static void change(DataSource role, String... statements) throws SQLException {
        try (var connection = role.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String sql : statements) statement.executeUpdate(sql);
            connection.commit();
        }
    }
}
