package io.fareline.platform.service;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/**
 * Started: the schema is current. Live: asks nothing of others, so that no dependency's trouble restarts every pod.
 * Ready: the database was reached once and the process is not draining; a database that fails over later must not
 * empty all endpoints at once.
 */
@ApplicationScoped
public class HealthChecks {
    private static final int SECONDS = 2;

    @Resource(lookup = "jdbc/fareline")
    DataSource database;

    @Inject
    Migrations migrations;

    @Inject
    Drain drain;

    private final AtomicBoolean reached = new AtomicBoolean();

    @Produces
    @Startup
    HealthCheck started() {
        return () -> answer("schema", migrations.areCurrent());
    }

    @Produces
    @Liveness
    HealthCheck live() {
        return () -> answer("process", true);
    }

    @Produces
    @Readiness
    HealthCheck ready() {
        return () -> answer("serving", migrations.areCurrent() && isReached() && !drain.isDraining());
    }

    private boolean isReached() {
        if (reached.get()) return true;
        try (var connection = database.getConnection()) {
            if (connection.isValid(SECONDS)) reached.set(true);
        } catch (SQLException away) {
            return false;
        }
        return reached.get();
    }

    private static HealthCheckResponse answer(String name, boolean up) {
        return HealthCheckResponse.named(name).status(up).build();
    }
}
