package io.fareline.sandbox.operation;

import io.fareline.sandbox.operation.Operation.Outcome;
import io.fareline.sandbox.operation.Step.Ended;
import io.fareline.sandbox.operation.Step.Refused;
import io.fareline.sandbox.operation.Step.Taken;
import io.fareline.sandbox.store.Ids;
import io.fareline.sandbox.switches.Kind;
import java.sql.Connection;
import java.sql.SQLException;

/** What follows an authorization: whatever is asked of it, it decides under its row lock. */
final class Follow {
    private final Authorizations authorizations;
    private final Ids ids;

    Follow(Authorizations authorizations, Ids ids) {
        this.authorizations = authorizations;
        this.ids = ids;
    }

    /** What is asked of the authorization as it stands. */
    @FunctionalInterface
    interface Command {
        Step on(Authorization authorization);
    }

    /** For commands without an amount of their own, the amount is that of the authorization. */
    Outcome up(Connection connection, Kind kind, String authorizationId, Asked asked) throws SQLException {
        var authorization = authorizations.lock(connection, authorizationId);
        var amount = asked.amount() == null ? authorization.terms().amount() : asked.amount();
        var id = ids.next(kind.prefix());
        return switch (asked.command().on(authorization)) {
            case Taken(var after) -> {
                authorizations.change(connection, after);
                yield new Outcome(id, after, amount, OperationStatus.SUCCEEDED, null);
            }
            case Ended(var after, var code) -> {
                authorizations.change(connection, after);
                yield new Outcome(id, after, amount, OperationStatus.REFUSED, code);
            }
            case Refused(var code) -> new Outcome(id, authorization, amount, OperationStatus.REFUSED, code);
        };
    }

    /** A command and the amount it is about, if it has one. */
    record Asked(Long amount, Command command) {}
}
