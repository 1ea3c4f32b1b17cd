package io.fareline.platform.idempotency;

import io.fareline.platform.service.migrate.MigrationSet;

/** Brings the table of this package into each service's database, with a history of its own. */
public final class IdempotencyMigration implements MigrationSet {
    @Override
    public String name() {
        return "idempotency";
    }

    @Override
    public String location() {
        return "classpath:db/idempotency";
    }

    @Override
    public String historyTable() {
        return "flyway_idempotency";
    }
}
