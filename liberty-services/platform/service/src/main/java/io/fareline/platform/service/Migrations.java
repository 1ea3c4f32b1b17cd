package io.fareline.platform.service;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfoService;

/**
 * Brings the schema to this version at start, or only checks that it is there: {@code fareline.migrate = start} runs
 * the migrations with the owner's role, {@code check} refuses to start on a schema that is behind. A set in which no
 * migration is found is a packaging fault and refuses too, for Flyway by itself would call it success.
 */
@ApplicationScoped
public class Migrations {
    private static final Logger LOG = Logger.getLogger(Migrations.class.getName());
    private static final MigrationSet OWN = new MigrationSet("service", "classpath:db/migration", "flyway_service");

    @Inject
    Configuration configuration;

    @Inject
    @Any
    Instance<MigrationSet> others;

    private volatile boolean current;

    void onStart(@Observes @Priority(10) Startup startup) {
        boolean migrate =
                configuration.choice("fareline.migrate", "start", "check").equals("start");
        var sets = new ArrayList<MigrationSet>();
        others.forEach(sets::add);
        sets.add(OWN);
        for (MigrationSet set : sets) bring(set, migrate);
        current = true;
    }

    private void bring(MigrationSet set, boolean migrate) {
        Flyway flyway = flyway(set, migrate);
        MigrationInfoService info = flyway.info();
        refuseNothingFound(set, info);
        if (info.pending().length == 0) return;
        if (!migrate) refusePending(set, info);
        int run = flyway.migrate().migrationsExecuted;
        LOG.log(Level.INFO, "{0} migrations of {1} were run.", new Object[] {run, set.name()});
    }

    /** True once every set is at the version that this build carries. */
    public boolean areCurrent() {
        return current;
    }

    private Flyway flyway(MigrationSet set, boolean migrate) {
        String url = "jdbc:postgresql://%s:%s/%s"
                .formatted(
                        configuration.text("fareline.database.host"),
                        configuration.integer("fareline.database.port", 1, 65_535),
                        text("fareline.database.name", configuration.text("fareline.service")));
        String service = configuration.text("fareline.service");
        String user = migrate
                ? text("fareline.database.owner.user", service + "_owner")
                : text("fareline.database.user", service + "_app");
        String password =
                configuration.text(migrate ? "fareline.database.owner.password" : "fareline.database.password");
        return Flyway.configure(Thread.currentThread().getContextClassLoader())
                .dataSource(new PlainConnections(url, user, password))
                .locations(set.location())
                .failOnMissingLocations(true)
                .table(set.historyTable())
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .connectRetries(configuration
                        .optionalText("fareline.migrate.retries")
                        .map(Integer::valueOf)
                        .orElse(10))
                .load();
    }

    private String text(String name, String otherwise) {
        return configuration.optionalText(name).orElse(otherwise);
    }

    private static void refuseNothingFound(MigrationSet set, MigrationInfoService info) {
        if (Stream.of(info.all())
                .noneMatch(m -> m.getScript() != null && m.getScript().startsWith("V")))
            throw new IllegalStateException("No migration was found for " + set.name() + " at " + set.location()
                    + "; is the marker file flyway.location missing?");
    }

    private static void refusePending(MigrationSet set, MigrationInfoService info) {
        throw new IllegalStateException("The schema lacks " + info.pending().length + " migrations of " + set.name()
                + ", the first being " + info.pending()[0].getScript() + "; run the migrations before this version.");
    }
}
