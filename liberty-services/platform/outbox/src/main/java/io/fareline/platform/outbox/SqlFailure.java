package io.fareline.platform.outbox;

import java.sql.SQLException;

/** A statement on the outbox or the inbox failed; unchecked, so that the transaction around it rolls back. */
public class SqlFailure extends RuntimeException {
    public SqlFailure(String what, SQLException cause) {
        super(what, cause);
    }
}
