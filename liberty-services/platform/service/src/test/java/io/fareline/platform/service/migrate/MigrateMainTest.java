package io.fareline.platform.service.migrate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.platform.database.Login;
import io.fareline.platform.testing.Database;
import io.fareline.platform.testing.DatabaseCluster;
import io.fareline.platform.testing.Ports;
import io.fareline.platform.testing.PostgresServer;
import io.fareline.platform.testing.PostgresSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program that migrates, and the check of a service, against a real PostgreSQL. */
class MigrateMainTest {
    private static final String PASSWORD = "owner-password";
    private static final AtomicInteger COUNT = new AtomicInteger();

    @TempDir
    static Path folder;

    private static PostgresServer server;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Database database;
    private Map<String, String> environment;

    @BeforeAll
    static void start() {
        server = new PostgresServer(PostgresSettings.at(folder.resolve("postgresql"), Ports.free())).start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void anEmptyDatabase() throws IOException {
        database = new DatabaseCluster(server).create("shop" + COUNT.incrementAndGet(), PASSWORD, "app-password");
        Path secrets = Files.createDirectories(folder.resolve(database.name()));
        Files.writeString(secrets.resolve("fareline.database.owner.password"), PASSWORD + "\n");
        environment = new HashMap<>(Map.of(
                "FARELINE_SERVICE",
                database.name(),
                "FARELINE_DATABASE_HOST",
                "127.0.0.1",
                "FARELINE_DATABASE_PORT",
                Integer.toString(database.port()),
                "FARELINE_MIGRATE_PATIENCE",
                "PT1S",
                "FARELINE_MIGRATE_LOCK_TIMEOUT",
                "PT0.2S",
                "FARELINE_SECRETS_FOLDER",
                secrets.toString()));
    }

    @Test
    void anEmptyDatabaseIsMigratedAndASecondRunFindsNothingToDo() throws SQLException {
        assertEquals(0, run(), this::error);
        assertTrue(said(out).startsWith("2 migrations of " + database.name()), said(out));
        assertEquals(0, run());
        assertTrue(said(out).endsWith("is current."), said(out));
        assertEquals("0", inDatabase("select count(name) from thing"));
    }

    @Test
    void twoAtOnceRunEachMigrationOnce() throws Exception {
        environment.put("FARELINE_MIGRATE_PATIENCE", "PT20S");
        var ready = new CountDownLatch(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Future<Integer>> both =
                    List.of(threads.submit(() -> together(ready)), threads.submit(() -> together(ready)));
            for (var each : both) assertEquals(0, each.get(), this::error);
        }
        assertEquals("2", inDatabase("select count(*) from flyway_service where type = 'SQL' and success"));
    }

    @Test
    void whoMigratesAlreadyIsNotDisturbed() throws SQLException {
        try (var other = owner();
                var lock = other.prepareStatement("select pg_advisory_lock(7377303444545695333)")) {
            lock.execute();
            ends(MigrationFailure.AGAIN, "Somebody else has been migrating");
        }
    }

    @Test
    void aTableInUseEndsTheRunSoonAndKeepsNothing() throws SQLException {
        run();
        inDatabase("delete from flyway_service where version = '2' returning 1");
        inDatabase("alter table thing drop column name; select 1");
        try (var other = owner();
                var lock = other.createStatement()) {
            other.setAutoCommit(false);
            lock.execute("lock table thing in access share mode");
            ends(MigrationFailure.AGAIN, "is in use");
            other.rollback();
        }
        assertEquals(0, run(), this::error);
    }

    @Test
    void aWrongPasswordIsRefusedWithoutShowingIt() {
        environment.remove("FARELINE_SECRETS_FOLDER");
        environment.put("FARELINE_DATABASE_OWNER_PASSWORD", "guessed-password");
        ends(MigrationFailure.REFUSED, "The login is not accepted");
        assertFalse(error().contains("guessed"), this::error);
    }

    @Test
    void aDatabaseThatIsAwayIsWaitedForAndThenNamed() {
        environment.put("FARELINE_DATABASE_PORT", Integer.toString(Ports.free()));
        ends(MigrationFailure.AWAY, "Cannot connect to " + database.name());
    }

    @Test
    void missingAndWrongSettingsAreNamed() {
        environment.put("FARELINE_MIGRATE_LOCK_TIMEOUT", "5");
        ends(78, "Setting fareline.migrate.lock.timeout must be a duration");
        environment.put("FARELINE_MIGRATE_LOCK_TIMEOUT", "PT2M");
        ends(78, "Setting fareline.migrate.lock.timeout must be a duration from PT0.1S to PT1M");
        environment.put("FARELINE_DATABASE_PORT", "0");
        ends(78, "Setting fareline.database.port must be a whole number");
        environment.remove("FARELINE_SECRETS_FOLDER");
        environment.put("FARELINE_DATABASE_PORT", "1");
        environment.remove("FARELINE_MIGRATE_LOCK_TIMEOUT");
        ends(78, "Setting fareline.database.owner.password is missing");
    }

    @Test
    void anArgumentIsWrongUsage() {
        int status = MigrateMain.run(new String[] {"now"}, environment, print(out), print(err));
        assertEquals(64, status);
    }

    @Test
    void aHistoryOfAnotherBuildIsRefused() throws SQLException {
        run();
        inDatabase("update flyway_service set checksum = checksum + 1 where version = '1' returning 1");
        ends(MigrationFailure.BEHIND, "The schema's history is not that of this build");
    }

    @Test
    void aMigrationThatFailsLeavesNothingBehind() throws SQLException {
        var failed = assertThrows(MigrationFailure.class, () -> schema(login(), List.of(set("classpath:db/broken")))
                .migrate());
        assertEquals(MigrationFailure.FAILED, failed.status());
        assertTrue(failed.getMessage().contains("no_such_column"), failed.getMessage());
        assertFalse(failed.getMessage().contains("\n"), failed.getMessage());
        assertEquals("0", inDatabase("select count(*) from pg_tables where tablename = 'half'"));
    }

    @Test
    void anArchiveWithoutMigrationsIsAFault() {
        var empty = set("classpath:META-INF");
        var failed = assertThrows(
                MigrationFailure.class, () -> schema(login(), List.of(empty)).migrate());
        assertEquals(MigrationFailure.FAILED, failed.status());
    }

    @Test
    void theCheckNamesTheFirstMigrationThatIsMissing() throws SQLException {
        var application = new Login(database.application(), database.applicationPassword());
        var behind = assertThrows(MigrationFailure.class, schema(application)::check);
        assertTrue(behind.getMessage().contains("lacks 2 migrations of service, the first being V1__things.sql"));
        run();
        inDatabase("delete from flyway_service where version = '2' returning 1");
        behind = assertThrows(MigrationFailure.class, schema(application)::check);
        assertTrue(behind.getMessage().contains("lacks 1 migrations of service, the first being V2__names.sql"));
        assertEquals(MigrationFailure.BEHIND, behind.status());
    }

    @Test
    void theCheckIsContentWithASchemaThatIsAhead() throws SQLException {
        run();
        inDatabase("insert into flyway_service select 3, '3', 'later', 'SQL', 'V3__later.sql', 1, 'x', now(), 1, true"
                + " returning 1");
        schema(new Login(database.application(), database.applicationPassword()))
                .check();
        assertEquals(0, run(), this::error);
    }

    private int together(CountDownLatch ready) throws InterruptedException {
        ready.countDown();
        ready.await();
        return run();
    }

    private int run() {
        out.reset();
        return MigrateMain.run(new String[0], environment, print(out), print(err));
    }

    private void ends(int status, String line) {
        err.reset();
        assertEquals(status, run(), this::error);
        assertTrue(error().contains(line), this::error);
        assertEquals(1, error().lines().count(), this::error);
    }

    private String error() {
        return said(err);
    }

    private Schema schema(Login login) {
        return schema(login, List.of(MigrationSet.OWN));
    }

    private Schema schema(Login login, List<MigrationSet> sets) {
        var place = new Schema.Place(
                "127.0.0.1", database.port(), database.name(), Duration.ofSeconds(1), Duration.ofSeconds(1));
        return new Schema(place, login, getClass().getClassLoader(), sets);
    }

    private Login login() {
        return new Login(database.owner(), PASSWORD);
    }

    private static MigrationSet set(String location) {
        return new MigrationSet() {
            @Override
            public String name() {
                return "other";
            }

            @Override
            public String location() {
                return location;
            }

            @Override
            public String historyTable() {
                return "flyway_other";
            }
        };
    }

    private Connection owner() throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.owner(), PASSWORD);
    }

    private String inDatabase(String sql) throws SQLException {
        try (var connection = owner();
                var statement = connection.createStatement()) {
            boolean rows = statement.execute(sql);
            while (!rows) rows = statement.getMoreResults();
            var row = statement.getResultSet();
            row.next();
            return row.getString(1);
        }
    }

    private static PrintStream print(ByteArrayOutputStream into) {
        return new PrintStream(into, true, StandardCharsets.UTF_8);
    }

    private static String said(ByteArrayOutputStream printed) {
        return printed.toString(StandardCharsets.UTF_8).strip();
    }
}
