package io.fareline.platform.service.migrate;

import java.sql.SQLException;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;

/** Why a schema is not as this version needs it: one line for people, and what a program ends with. */
public final class MigrationFailure extends IllegalStateException {
    /** The schema is behind, or its history is not that of this build. */
    public static final int BEHIND = 65;

    /** The database gives no connection. */
    public static final int AWAY = 69;

    /** A migration failed, and will fail again. */
    public static final int FAILED = 70;

    /** Something else was in the way. */
    public static final int AGAIN = 75;

    /** The database does not accept the login. */
    public static final int REFUSED = 77;

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final int status;

    MigrationFailure(int status, String line) {
        super(line);
        this.status = status;
    }

    private MigrationFailure(int status, String line, Throwable cause) {
        super(line.replaceAll("\\s+", " ").strip(), cause);
        this.status = status;
    }

    public int status() {
        return status;
    }

    static MigrationFailure of(SQLException failed, Schema.Place place) {
        String state = failed.getSQLState() == null ? "" : failed.getSQLState();
        if (state.startsWith("28") || state.startsWith("42501"))
            return new MigrationFailure(
                    REFUSED, "The login is not accepted by " + place + ": " + failed.getMessage(), failed);
        return new MigrationFailure(AWAY, "Cannot connect to " + place + ": " + failed.getMessage(), failed);
    }

    static MigrationFailure of(FlywayException failed) {
        if (failed instanceof FlywayValidateException)
            return new MigrationFailure(
                    BEHIND, "The schema's history is not that of this build: " + failed.getMessage(), failed);
        SQLException sql = sqlCause(failed);
        if (sql != null && LOCK_NOT_AVAILABLE.equals(sql.getSQLState()))
            return new MigrationFailure(
                    AGAIN, "A table that a migration needs is in use; nothing of it was kept, try again.", failed);
        return new MigrationFailure(FAILED, "A migration failed: " + failed.getMessage(), failed);
    }

    private static SQLException sqlCause(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause())
            if (cause instanceof SQLException sql) return sql;
        return null;
    }
}
