package io.fareline.platform.idempotency;

import io.fareline.platform.service.Configuration;
import io.fareline.platform.service.Ids;
import io.fareline.platform.service.Randomness;
import io.fareline.platform.testing.Database;
import io.fareline.platform.testing.DatabaseCluster;
import io.fareline.platform.testing.Folders;
import io.fareline.platform.testing.Ports;
import io.fareline.platform.testing.PostgresServer;
import io.fareline.platform.testing.PostgresSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/** The keys in a real PostgreSQL, which is started once for all tests; each test begins without any key. */
final class KeysFixture {
    static final IdempotencySettings SETTINGS = new IdempotencySettings(
            new IdempotencySettings.Lease(Duration.ofSeconds(60), Duration.ofMinutes(10)),
            Duration.ofSeconds(1),
            1000,
            3,
            new IdempotencySettings.Retention(
                    Duration.ofDays(30), Duration.ofHours(1), Duration.ofMinutes(1), Duration.ofSeconds(60), 2));
    private static final String PASSWORD = "only-for-tests";
    private static Database database;
    private static PostgresServer server;

    final Time clock = new Time();
    final IdempotencyKeys keys = new IdempotencyKeys();
    final RunningAttempts running = new RunningAttempts();
    final AnswerSeal seal = new AnswerSeal();
    volatile String sealKeys = "now:" + "A".repeat(43);

    KeysFixture() {
        keys.dataSource = emptied();
        keys.clock = clock;
        keys.ids = new Ids();
        keys.settings = SETTINGS;
        keys.seal = seal;
        running.dataSource = keys.dataSource;
        running.clock = clock;
        running.settings = SETTINGS;
        seal.configuration = new Configuration() {
            @Override
            public Optional<String> optionalText(String name) {
                return Optional.ofNullable(name.equals(AnswerSeal.KEYS) ? sealKeys : null);
            }
        };
        seal.randomness = new Randomness();
    }

    AnswerKeeper keeper() {
        var keeper = new AnswerKeeper();
        keeper.keys = keys;
        keeper.running = running;
        keeper.settings = SETTINGS;
        return keeper;
    }

    KeyRetention retention() {
        var retention = new KeyRetention();
        retention.dataSource = keys.dataSource;
        retention.clock = clock;
        retention.settings = SETTINGS;
        return retention;
    }

    /** The server itself, to be killed; whoever does starts it again. */
    static PostgresServer server() {
        return server;
    }

    void run(String sql) {
        try (var connection = keys.dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    long number(String query) {
        try (var connection = keys.dataSource.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static synchronized DataSource emptied() {
        if (database == null) database = started();
        var source = new PGSimpleDataSource();
        source.setURL(database.jdbcUrl());
        source.setUser(database.application());
        source.setPassword(PASSWORD);
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("delete from idempotency_key");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return source;
    }

    private static Database started() {
        try {
            Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "postgres");
            server = new PostgresServer(PostgresSettings.at(folder, Ports.free())).start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(server, folder)));
            var created = new DatabaseCluster(server).create("keys", PASSWORD, PASSWORD);
            Flyway.configure()
                    .dataSource(created.jdbcUrl(), created.owner(), PASSWORD)
                    .locations("classpath:db/idempotency")
                    .table("flyway_idempotency")
                    .load()
                    .migrate();
            return created;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void remove(PostgresServer server, Path folder) {
        server.kill();
        try {
            Folders.delete(folder);
        } catch (IOException left) {
            System.err.println("Left behind: " + folder + " (" + left + ")");
        }
    }

    /** Time that passes when a test says so. */
    static final class Time extends Clock {
        private volatile Instant now = Instant.parse("2030-01-31T12:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
