package io.fareline.platform.outbox;

import io.fareline.platform.service.migrate.MigrationSet;

/** Brings the tables of this package into each service's database, with a history of their own. */
public final class OutboxMigration implements MigrationSet {
    @Override
    public String name() {
        return "outbox";
    }

    @Override
    public String location() {
        return "classpath:db/outbox";
    }

    @Override
    public String historyTable() {
        return "flyway_outbox";
    }
}
