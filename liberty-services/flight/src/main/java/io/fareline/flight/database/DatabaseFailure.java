package io.fareline.flight.database;

import java.sql.SQLException;

/** A statement failed: not a refusal of the domain, but a fault or a database that cannot be reached. */
public class DatabaseFailure extends RuntimeException {
    private static final String CANNOT_CONNECT = "08";

    public DatabaseFailure(SQLException cause) {
        super("A statement failed with SQL state " + cause.getSQLState(), cause);
    }

    /** True when trying again later may help: connections lost or refused, a server that starts or stops, a deadlock. */
    public boolean mayPass() {
        for (Throwable cause = getCause(); cause != null; cause = cause.getCause())
            if (cause instanceof SQLException sql && passes(sql.getSQLState())) return true;
        return false;
    }

    private static boolean passes(String state) {
        if (state == null) return false;
        return state.startsWith(CANNOT_CONNECT)
                || state.startsWith("57P")
                || state.startsWith("40")
                || state.equals("53300");
    }
}
