package io.fareline.platform.service;

import io.fareline.platform.database.Login;
import io.fareline.platform.service.migrate.MigrationFailure;
import io.fareline.platform.service.migrate.Schema;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Brings the schema to this version at start, or only checks that it is there: {@code fareline.migrate = start} runs
 * the migrations with the owner's role, {@code check} refuses to start on a schema that is behind.
 */
@ApplicationScoped
public class Migrations {
    private static final Logger LOG = Logger.getLogger(Migrations.class.getName());

    @Inject
    Configuration configuration;

    private volatile boolean current;

    void onStart(@Observes @Priority(10) Startup startup) {
        boolean migrate =
                configuration.choice("fareline.migrate", "start", "check").equals("start");
        try {
            var schema = new Schema(
                    place(),
                    migrate ? owner() : application(),
                    Thread.currentThread().getContextClassLoader());
            if (migrate) LOG.log(Level.INFO, "{0} migrations were run.", schema.migrate());
            else schema.check();
        } catch (MigrationFailure failed) {
            // What the server says of an application that does not start has many lines; this is the one to read.
            LOG.severe(failed.getMessage());
            throw failed;
        }
        current = true;
    }

    /** True once every set is at the version that this build carries. */
    public boolean areCurrent() {
        return current;
    }

    private Schema.Place place() {
        return new Schema.Place(
                configuration.text("fareline.database.host"),
                configuration.integer("fareline.database.port", 1, 65_535),
                text("fareline.database.name", configuration.text("fareline.service")),
                configuration.duration("fareline.migrate.patience", Duration.ofSeconds(1), Duration.ofMinutes(10)),
                configuration.duration("fareline.migrate.lock.timeout", Duration.ofMillis(100), Duration.ofMinutes(1)));
    }

    private Login owner() {
        return new Login(
                text("fareline.database.owner.user", configuration.text("fareline.service") + "_owner"),
                configuration.text("fareline.database.owner.password"));
    }

    private Login application() {
        return new Login(configuration.text(Login.USER), configuration.text(Login.PASSWORD));
    }

    private String text(String name, String otherwise) {
        return configuration.optionalText(name).orElse(otherwise);
    }
}
