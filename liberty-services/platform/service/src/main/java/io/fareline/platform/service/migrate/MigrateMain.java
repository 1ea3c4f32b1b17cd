package io.fareline.platform.service.migrate;

import io.fareline.platform.database.Login;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Migrates the database of the service whose archive is on the class path, with the owner's role, and ends: what runs
 * before a rollout. Says one line, and ends with 0, or with a status that says whether it is worth another try.
 */
public final class MigrateMain {
    private static final int WRONG_USAGE = 64;
    private static final int WRONG_SETTING = 78;

    /** Held, since a logger that nobody holds forgets its level. */
    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

    private MigrateMain() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments, System.getenv(), System.out, System.err));
    }

    static int run(String[] arguments, Map<String, String> environment, PrintStream out, PrintStream err) {
        FLYWAY.setLevel(Level.SEVERE);
        if (arguments.length > 0) {
            err.println("usage: MigrateMain; everything else is told by the environment and the folder of secrets");
            return WRONG_USAGE;
        }
        ClassLoader archive = Thread.currentThread().getContextClassLoader();
        try {
            var settings = new PlainSettings(environment, archive);
            var place = place(settings);
            int run = new Schema(place, owner(settings), archive).migrate();
            out.println(
                    run == 0 ? "The schema of " + place + " is current." : run + " migrations of " + place + " ran.");
            return 0;
        } catch (MigrationFailure failed) {
            err.println(failed.getMessage());
            return failed.status();
        } catch (PlainSettings.Wrong wrong) {
            err.println(wrong.getMessage());
            return WRONG_SETTING;
        }
    }

    private static Schema.Place place(PlainSettings settings) {
        return new Schema.Place(
                settings.text("fareline.database.host"),
                settings.integer("fareline.database.port", 1, 65_535),
                settings.text("fareline.database.name", settings.text("fareline.service")),
                settings.duration("fareline.migrate.patience", Duration.ofSeconds(1), Duration.ofMinutes(10)),
                settings.duration("fareline.migrate.lock.timeout", Duration.ofMillis(100), Duration.ofMinutes(1)));
    }

    private static Login owner(PlainSettings settings) {
        return new Login(
                settings.text("fareline.database.owner.user", settings.text("fareline.service") + "_owner"),
                settings.text("fareline.database.owner.password"));
    }
}
