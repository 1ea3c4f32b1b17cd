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
        try (var connection = ServiceUnderTest.applicationDataSource().getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) statement.setObject(i + 1, parameters[i]);
            var rows = statement.executeQuery();
            rows.next();
            return rows.getLong(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
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
