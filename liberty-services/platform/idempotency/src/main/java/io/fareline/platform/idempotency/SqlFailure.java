package io.fareline.platform.idempotency;

import java.sql.SQLException;

/** A statement on the keys failed; unchecked, so that the transaction around it rolls back. */
class SqlFailure extends RuntimeException {
    SqlFailure(String what, SQLException cause) {
        super(what, cause);
    }
}
