package io.fareline.flight.database;

import java.sql.SQLException;
import java.sql.SQLTransientException;

/** A statement failed: not a refusal of the domain, but a fault or a database that cannot be reached. */
public class DatabaseFailure extends RuntimeException {
    private static final String CANNOT_CONNECT = "08";

    public DatabaseFailure(SQLException cause) {
        super("A statement failed with SQL state " + cause.getSQLState(), cause);
    }

    /** The SQL state, empty where there is none. */
    public String state() {
        String state = ((SQLException) getCause()).getSQLState();
        return state == null ? "" : state;
    }

    /**
     * True when trying again later may help: connections lost, refused or all in use, a server that starts or stops, a
     * statement or a lock that took too long, a deadlock.
     */
    public boolean mayPass() {
        for (Throwable cause = getCause(); cause != null; cause = cause.getCause())
            if (cause instanceof SQLTransientException
                    || cause instanceof SQLException sql && passes(sql.getSQLState())) return true;
        return false;
    }

    private static boolean passes(String state) {
        if (state == null) return false;
        return state.startsWith(CANNOT_CONNECT)
                || state.startsWith("57")
                || state.startsWith("40")
                || state.equals("55P03")
                || state.equals("25P03")
                || state.equals("53300");
    }
}
