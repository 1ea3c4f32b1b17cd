package io.fareline.sandbox.store;

import io.fareline.sandbox.store.StoreSettings.Login;
import io.fareline.sandbox.store.StoreSettings.Migrate;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the schema up to date as its owner, or only makes sure that it is. */
public final class Migrations {
    private Migrations() {}

    /** Refuses to go on unless the schema is the one that this program was written for. */
    public static void apply(StoreSettings settings) {
        try {
            if (settings.migrate() == Migrate.START)
                flyway(settings, settings.owner()).migrate();
            else check(flyway(settings, settings.application()));
        } catch (FlywayException e) {
            throw new IllegalStateException(
                    "the database at %s cannot be used: %s".formatted(settings.url(), firstLine(e)), e);
        }
    }

    private static void check(Flyway flyway) {
        flyway.validate();
        if (flyway.info().pending().length > 0) throw new FlywayException("its schema is not up to date");
    }

    private static Flyway flyway(StoreSettings settings, Login login) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(settings.url(), login.user(), login.password())
                .locations("classpath:db/migration")
                .validateMigrationNaming(true)
                .cleanDisabled(true)
                .load();
    }

    private static String firstLine(Exception e) {
        return e.getMessage()
                .lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("no reason given");
    }
}
