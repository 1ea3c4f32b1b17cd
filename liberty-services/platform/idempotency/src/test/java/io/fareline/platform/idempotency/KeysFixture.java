package io.fareline.platform.idempotency;

import io.fareline.platform.service.Ids;
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
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/** The keys in a real PostgreSQL, which is started once for all tests; each test begins without any key. */
final class KeysFixture {
    static final IdempotencySettings SETTINGS = new IdempotencySettings(
            Duration.ofSeconds(60), Duration.ofSeconds(1), 1000, Duration.ofDays(30), Duration.ofMinutes(1), 2);
    private static final String PASSWORD = "only-for-tests";
    private static Database database;

    final Time clock = new Time();
    final IdempotencyKeys keys = new IdempotencyKeys();

    KeysFixture() {
        keys.dataSource = emptied();
        keys.clock = clock;
        keys.ids = new Ids();
        keys.settings = SETTINGS;
    }

    AnswerKeeper keeper() {
        var keeper = new AnswerKeeper();
        keeper.keys = keys;
        return keeper;
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
            var server = new PostgresServer(PostgresSettings.at(folder, Ports.free())).start();
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
