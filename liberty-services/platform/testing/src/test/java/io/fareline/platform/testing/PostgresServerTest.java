package io.fareline.platform.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {
    private static final String PERMISSION_DENIED = "42501";
    private static final String WRONG_PASSWORD = "28P01";

    @TempDir
    static Path folder;

    private static PostgresSettings settings;
    private static PostgresServer server;
    private static Database database;

    @BeforeAll
    static void start() {
        settings = PostgresSettings.at(folder.resolve("postgresql"), Ports.free());
        server = new PostgresServer(settings).start();
        var cluster = new DatabaseCluster(server);
        database = cluster.create("shop", "owner-1", "app-1");
        cluster.create("bank", "owner-2", "app-2");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void durabilityIsPostgresqlsDefault() throws SQLException {
        try (var connection = server.connect("shop")) {
            for (var setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
                assertEquals("on", text(connection, "select current_setting('" + setting + "')"), setting);
            }
            assertEquals("0", text(connection, "select count(*) from statistics.pg_stat_statements where false"));
        }
    }

    @Test
    void whatWasCommittedOutlivesAKill() throws SQLException {
        try (var connection = owner()) {
            execute(connection, "create table kept (id int)");
            execute(connection, "insert into kept values (7)");
        }
        server.kill();
        server.start();
        try (var connection = owner()) {
            assertEquals("7", text(connection, "select id from kept"));
        }
    }

    @Test
    void anotherServerObjectForTheFolderFindsTheRunningProcess() {
        var same = new PostgresServer(settings).start();
        assertEquals(
                server.process().orElseThrow().pid(),
                same.process().orElseThrow().pid());
    }

    @Test
    void aWrongPasswordIsRefused() {
        var refusal = assertThrows(
                SQLException.class,
                () -> DriverManager.getConnection(database.jdbcUrl(), PostgresServer.SUPERUSER, "guess"));
        assertEquals(WRONG_PASSWORD, refusal.getSQLState());
    }

    @Test
    void theApplicationRoleWritesRowsAndChangesNoTables() throws SQLException {
        try (var owner = owner();
                var application = DriverManager.getConnection(
                        database.jdbcUrl(), database.application(), database.applicationPassword())) {
            execute(owner, "create table orders (id int)");
            execute(application, "insert into orders values (1)");
            assertDenied(application, "drop table orders");
            assertDenied(application, "create table mine (id int)");
            assertDenied(application, "truncate orders");
        }
    }

    @Test
    void eitherLoginHasTheApplicationsRightsAndTheirGroupCannotLogIn() throws SQLException {
        var two = new DatabaseCluster(server).create("logins", "owner", "first", "second");
        try (var owner = DriverManager.getConnection(two.jdbcUrl(), two.owner(), "owner");
                var first = DriverManager.getConnection(two.jdbcUrl(), two.application(), "first");
                var second = DriverManager.getConnection(two.jdbcUrl(), two.otherApplication(), "second")) {
            execute(owner, "create table orders (id int)");
            execute(first, "insert into orders values (1)");
            execute(second, "update orders set id = 2 where id = 1");
            assertEquals("2", text(first, "select id from orders"));
            assertDenied(second, "drop table orders");
        }
        assertThrows(
                SQLException.class, () -> DriverManager.getConnection(two.jdbcUrl(), two.applicationGroup(), "first"));
    }

    @Test
    void aSecondLoginWithoutAPasswordIsClosed() {
        var refusal = assertThrows(
                SQLException.class,
                () -> DriverManager.getConnection(database.jdbcUrl(), database.otherApplication(), "app-1"));
        assertEquals(WRONG_PASSWORD, refusal.getSQLState());
    }

    @Test
    void oneServicesRoleMayNotConnectToAnothersDatabase() {
        var refusal = assertThrows(
                SQLException.class,
                () -> DriverManager.getConnection(server.jdbcUrl("bank"), database.owner(), database.ownerPassword()));
        assertEquals(PERMISSION_DENIED, refusal.getSQLState());
    }

    @Test
    void creatingADatabaseAgainChangesItsPasswordsOnly() throws SQLException {
        var cluster = new DatabaseCluster(server);
        var first = cluster.create("twice", "a", "b");
        try (var connection = DriverManager.getConnection(first.jdbcUrl(), first.owner(), "a")) {
            execute(connection, "create table kept (id int)");
        }
        cluster.create("twice", "c", "d");
        try (var connection = DriverManager.getConnection(first.jdbcUrl(), first.owner(), "c")) {
            assertEquals("0", text(connection, "select count(*) from kept"));
        }
        assertThrows(SQLException.class, () -> DriverManager.getConnection(first.jdbcUrl(), first.owner(), "a"));
    }

    @Test
    void aNameThatIsNoIdentifierIsRefused() {
        var cluster = new DatabaseCluster(server);
        assertThrows(IllegalArgumentException.class, () -> cluster.create("a; drop role x", "p", "p"));
    }

    @Test
    void aPortInUseIsNamed() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var second = new PostgresServer(PostgresSettings.at(folder.resolve("second"), taken.getLocalPort()));
            var failure = assertThrows(ServerFailure.class, second::start);
            assertTrue(failure.getMessage().contains("port " + taken.getLocalPort() + " is in use"));
        }
    }

    @Test
    void aServerThatDiesShowsTheEndOfItsLog() throws IOException {
        var broken = PostgresSettings.at(folder.resolve("broken"), Ports.free()).maxConnections(-1);
        var failure = assertThrows(ServerFailure.class, () -> new PostgresServer(broken).start());
        assertTrue(failure.getMessage().contains("max_connections"), failure.getMessage());
        assertFalse(DetachedProcess.running(broken.pidFile()).isPresent());
    }

    @Test
    void theSuperusersPasswordIsReadableByItsOwnerOnly() throws IOException {
        var permissions = Files.getPosixFilePermissions(settings.passwordFile());
        assertEquals("rw-------", PosixFilePermissions.toString(permissions));
    }

    private static Connection owner() throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.owner(), database.ownerPassword());
    }

    private static void assertDenied(Connection connection, String sql) {
        var refusal = assertThrows(SQLException.class, () -> execute(connection, sql), sql);
        assertEquals(PERMISSION_DENIED, refusal.getSQLState(), sql);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
