package io.fareline.platform.service.migrate;

import io.fareline.platform.database.Login;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfoService;

/**
 * The schema of one database, seen with one login. A set in which no migration is found is a packaging fault and refuses,
 * for Flyway by itself would call it success.
 */
public final class Schema {
    /** Where the database is, and how patient its migrations are. */
    public record Place(String host, int port, String name, Duration patience, Duration lockTimeout) {
        String url() {
            return "jdbc:postgresql://" + host + ":" + port + "/" + name;
        }

        @Override
        public String toString() {
            return name + " at " + host + ":" + port;
        }
    }

    private final Place place;
    private final PlainConnections connections;
    private final ClassLoader archive;
    private final List<MigrationSet> sets;

    public Schema(Place place, Login login, ClassLoader archive) {
        this(place, login, archive, MigrationSet.all(archive));
    }

    Schema(Place place, Login login, ClassLoader archive, List<MigrationSet> sets) {
        this.place = place;
        this.connections = new PlainConnections(place.url(), login, place.lockTimeout());
        this.archive = archive;
        this.sets = sets;
    }

    /**
     * Runs what has not run yet, while nobody else does.
     *
     * @return how many migrations were run
     * @throws MigrationFailure with a line that says why not
     */
    public int migrate() {
        int run = 0;
        try (var _ = Turn.wait(connections, place)) {
            for (MigrationSet set : sets) {
                Flyway flyway = flyway(set);
                refuseNothingFound(set, flyway.info());
                run += flyway.migrate().migrationsExecuted;
            }
        } catch (FlywayException failed) {
            throw MigrationFailure.of(failed);
        } catch (SQLException failed) {
            throw MigrationFailure.of(failed, place);
        }
        return run;
    }

    /** @throws MigrationFailure when a migration of this build has not run, or the schema cannot be looked at */
    public void check() {
        try (var connection = Turn.connected(connections, place)) {
            connection.close();
            for (MigrationSet set : sets) check(set);
        } catch (FlywayException failed) {
            throw MigrationFailure.of(failed);
        } catch (SQLException failed) {
            throw MigrationFailure.of(failed, place);
        }
    }

    private void check(MigrationSet set) {
        MigrationInfoService info = flyway(set).info();
        refuseNothingFound(set, info);
        var pending = info.pending();
        if (pending.length > 0)
            throw new MigrationFailure(
                    MigrationFailure.BEHIND,
                    "The schema of " + place + " lacks " + pending.length + " migrations of " + set.name()
                            + ", the first being " + pending[0].getScript()
                            + "; run the migrations before this version.");
    }

    private Flyway flyway(MigrationSet set) {
        return Flyway.configure(archive)
                .dataSource(connections)
                .locations(set.location())
                .failOnMissingLocations(true)
                .table(set.historyTable())
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load();
    }

    private static void refuseNothingFound(MigrationSet set, MigrationInfoService info) {
        if (Stream.of(info.all())
                .noneMatch(m -> m.getScript() != null && m.getScript().startsWith("V")))
            throw new MigrationFailure(
                    MigrationFailure.FAILED,
                    "No migration was found for " + set.name() + " at " + set.location()
                            + "; is the marker file flyway.location missing?");
    }
}
