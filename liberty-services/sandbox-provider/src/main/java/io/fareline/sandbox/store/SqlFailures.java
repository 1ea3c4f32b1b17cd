package io.fareline.sandbox.store;

import io.fareline.sandbox.problem.ApiError;
import io.fareline.sandbox.problem.ErrorCode;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;

/** What a failure of PostgreSQL means to the one who asked. */
final class SqlFailures {
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String STATEMENT_CANCELLED = "57014";

    // Serialization, deadlock and a unique index that another transaction filled first.
    private static final Set<String> UNDONE = Set.of("40001", "40P01", "23505");

    // Connection gone, out of resources, read-only after a fail-over, shutting down or starting up.
    private static final Set<String> AWAY = Set.of("08", "53", "25", "57");

    private SqlFailures() {}

    static boolean undoneAndWorthAnotherTry(SQLException e) {
        return e.getSQLState() != null && UNDONE.contains(e.getSQLState());
    }

    static RuntimeException translated(SQLException e) {
        var state = e.getSQLState();
        if (LOCK_NOT_AVAILABLE.equals(state))
            return new ApiError(
                    ErrorCode.OPERATION_IN_PROGRESS, "This is being worked on. Ask again with the same key.");
        if (e instanceof SQLTransientConnectionException || STATEMENT_CANCELLED.equals(state) || away(state))
            return ApiError.unavailable("The database does not answer. Ask again with the same key.");
        return new StoreFailure(state, e);
    }

    private static boolean away(String state) {
        return state == null || UNDONE.contains(state) || AWAY.contains(state.substring(0, 2));
    }
}
