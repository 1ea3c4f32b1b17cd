package io.fareline.sandbox.store;

import java.sql.SQLException;

/** A statement that PostgreSQL will not take: a mistake of ours. Names the SQLSTATE only, never a value. */
public final class StoreFailure extends RuntimeException {
    StoreFailure(String state, SQLException cause) {
        super("SQLSTATE " + state);
        setStackTrace(cause.getStackTrace());
    }
}
