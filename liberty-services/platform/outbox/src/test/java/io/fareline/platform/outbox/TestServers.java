package io.fareline.platform.outbox;

import io.fareline.platform.testing.Database;
import io.fareline.platform.testing.DatabaseCluster;
import io.fareline.platform.testing.Folders;
import io.fareline.platform.testing.Ports;
import io.fareline.platform.testing.PostgresServer;
import io.fareline.platform.testing.PostgresSettings;
import io.fareline.platform.testing.RedisServer;
import io.fareline.platform.testing.RedisSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.redisson.Redisson;
import org.redisson.api.RedissonClient;
import org.redisson.config.Config;

/** PostgreSQL with the migrated tables, and Redis, for all tests of this module; started when first asked for. */
public final class TestServers {
    private static final String PASSWORD = "only-for-tests";
    private static PostgresServer postgres;
    private static RedisServer redis;
    private static RedissonClient redisson;
    private static Database database;

    private TestServers() {}

    public static synchronized TestDatabase database() {
        if (database == null) {
            postgres = new PostgresServer(PostgresSettings.at(folder("postgres"), Ports.free())).start();
            database = new DatabaseCluster(postgres).create("events", PASSWORD, PASSWORD);
            Flyway.configure()
                    .dataSource(database.jdbcUrl(), database.owner(), PASSWORD)
                    .locations("classpath:db/outbox")
                    .table("flyway_outbox")
                    .load()
                    .migrate();
            asOwner("create table effect (event_id uuid not null, reader text)");
        }
        asOwner("truncate outbox, inbox, inbox_position, inbox_failure, inbox_dead, effect");
        asOwner("update outbox_sequence set last_number = 0, lease_owner = null, lease_until = '-infinity'");
        return new TestDatabase(database);
    }

    public static synchronized RedisServer redisServer() {
        if (redis == null)
            redis = new RedisServer(
                    RedisSettings.at(folder("redis"), Ports.free(), PASSWORD).durable());
        return redis.start();
    }

    /** An empty Redis. */
    public static synchronized RedissonClient redis() {
        var server = redisServer();
        if (redisson == null) {
            var config = new Config();
            config.setPassword(server.password()).setThreads(2).setNettyThreads(2);
            config.useSingleServer()
                    .setAddress(server.address())
                    .setConnectionMinimumIdleSize(1)
                    .setTimeout(1000)
                    .setConnectTimeout(1000)
                    .setRetryAttempts(1);
            redisson = Redisson.create(config);
            Runtime.getRuntime().addShutdownHook(new Thread(redisson::shutdown));
        }
        redisson.getKeys().flushall();
        return redisson;
    }

    private static void asOwner(String sql) {
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.owner(), PASSWORD);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Path folder(String name) {
        try {
            Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), name);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
            return folder;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static synchronized void remove(Path folder) {
        if (postgres != null) postgres.kill();
        if (redis != null) redis.kill();
        try {
            Folders.delete(folder);
        } catch (IOException left) {
            System.err.println("Left behind: " + folder + " (" + left + ")");
        }
    }
}
