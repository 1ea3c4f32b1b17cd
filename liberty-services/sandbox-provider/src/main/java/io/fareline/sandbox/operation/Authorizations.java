package io.fareline.sandbox.operation;

import static io.fareline.sandbox.problem.ErrorCode.NO_SUCH_AUTHORIZATION;

import io.fareline.sandbox.operation.Authorization.Money;
import io.fareline.sandbox.operation.Authorization.State;
import io.fareline.sandbox.operation.Authorization.Terms;
import io.fareline.sandbox.problem.ApiError;
import io.fareline.sandbox.store.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The authorizations, one row each; whoever changes one holds its row lock. */
final class Authorizations {
    private static final String INSERT = """
            insert into authorizations (id, reference, currency, amount, captured, refunded, state,
                                        authentication_refusal, created_at, expires_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    void add(Connection connection, Authorization added) throws SQLException {
        Sql.update(
                connection,
                INSERT,
                added.id(),
                added.terms().reference(),
                added.terms().currency(),
                added.terms().amount(),
                added.money().captured(),
                added.money().refunded(),
                added.state(),
                added.authenticationRefusal(),
                added.terms().createdAt(),
                added.terms().expiresAt());
    }

    Authorization get(Connection connection, String id) throws SQLException {
        return Sql.one(connection, "select * from authorizations where id = ?", Authorizations::read, id)
                .orElseThrow(Authorizations::unknown);
    }

    /** As {@link #get}, and nobody else changes it until this transaction ends. */
    Authorization lock(Connection connection, String id) throws SQLException {
        return Sql.one(connection, "select * from authorizations where id = ? for update", Authorizations::read, id)
                .orElseThrow(Authorizations::unknown);
    }

    void change(Connection connection, Authorization after) throws SQLException {
        var changed = Sql.update(
                connection,
                "update authorizations set state = ?, captured = ?, refunded = ? where id = ?",
                after.state(),
                after.money().captured(),
                after.money().refunded(),
                after.id());
        if (changed != 1) throw new IllegalStateException("a locked authorization is gone");
    }

    private static Authorization read(ResultSet row) throws SQLException {
        var terms = new Terms(
                row.getString("reference"),
                row.getString("currency"),
                row.getLong("amount"),
                Sql.instant(row, "created_at"),
                Sql.instant(row, "expires_at"));
        var refusal = row.getString("authentication_refusal");
        return new Authorization(
                row.getString("id"),
                terms,
                State.valueOf(row.getString("state")),
                new Money(row.getLong("captured"), row.getLong("refunded")),
                refusal == null ? null : RefusalCode.valueOf(refusal));
    }

    private static ApiError unknown() {
        return new ApiError(NO_SUCH_AUTHORIZATION, "There is no authorization with this id.");
    }
}
