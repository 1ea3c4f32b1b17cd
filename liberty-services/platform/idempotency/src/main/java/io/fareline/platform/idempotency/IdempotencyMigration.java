package io.fareline.platform.idempotency;

import io.fareline.platform.service.MigrationSet;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;

/** Brings the table of this package into each service's database, with a history of its own. */
@Dependent
class IdempotencyMigration {
    @Produces
    MigrationSet tables() {
        return new MigrationSet("idempotency", "classpath:db/idempotency", "flyway_idempotency");
    }
}
