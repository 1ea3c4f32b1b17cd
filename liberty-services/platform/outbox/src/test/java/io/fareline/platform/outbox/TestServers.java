package io.fareline.platform.outbox;

import io.fareline.platform.service.Configuration;
import io.fareline.platform.service.RedisClient;
import io.fareline.platform.testing.Database;
import io.fareline.platform.testing.DatabaseCluster;
import io.fareline.platform.testing.Folders;
import io.fareline.platform.testing.Ports;
import io.fareline.platform.testing.PostgresServer;
import io.fareline.platform.testing.PostgresSettings;
import io.fareline.platform.testing.RedisCluster;
import io.fareline.platform.testing.RedisServer;
import io.fareline.platform.testing.RedisSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.redisson.Redisson;
import org.redisson.api.RedissonClient;

/** PostgreSQL with the migrated tables, and Redis, for all tests of this module; started when first asked for. */
public final class TestServers {
    public static final String PASSWORD = "only-for-tests";
    private static PostgresServer postgres;
    private static RedisServer redis;
    private static RedisCluster cluster;
    private static final Map<Topology, RedissonClient> CLIENTS = new EnumMap<>(Topology.class);
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

    /** Three masters that share all slots. */
    public static synchronized RedisCluster redisCluster() {
        if (cluster == null) cluster = new RedisCluster(folder("cluster"), PASSWORD).start(3);
        return cluster;
    }

    /** An empty Redis, and a client configured as a service's is. */
    public static synchronized RedissonClient redis(Topology topology) {
        if (topology == Topology.SINGLE) redisServer().ask("FLUSHALL");
        else redisCluster().flush();
        return CLIENTS.computeIfAbsent(
                topology,
                kind -> kind == Topology.SINGLE
                        ? client("single", redisServer().address())
                        : client("cluster", String.join(",", redisCluster().addresses())));
    }

    public static RedissonClient client(String mode, String addresses) {
        System.setProperty("fareline.redis.mode", mode);
        System.setProperty("fareline.redis.address", addresses);
        System.setProperty("fareline.redis.password", PASSWORD);
        var client = Redisson.create(RedisClient.config(new Configuration()));
        Runtime.getRuntime().addShutdownHook(new Thread(client::shutdown));
        return client;
    }

    public static Path folderOf(String name) {
        return folder(name);
    }

    public static void asOwner(String sql) {
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
        if (cluster != null) cluster.close();
        try {
            Folders.delete(folder);
        } catch (IOException left) {
            System.err.println("Left behind: " + folder + " (" + left + ")");
        }
    }
}
