package io.fareline.platform.outbox;

import io.fareline.platform.service.MigrationSet;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;

/** Brings the tables of this package into each service's database, with a history of their own. */
@Dependent
class OutboxMigration {
    @Produces
    MigrationSet tables() {
        return new MigrationSet("outbox", "classpath:db/outbox", "flyway_outbox");
    }
}
