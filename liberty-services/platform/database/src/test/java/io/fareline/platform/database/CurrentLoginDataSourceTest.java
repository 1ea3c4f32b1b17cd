package io.fareline.platform.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.platform.testing.Database;
import io.fareline.platform.testing.DatabaseCluster;
import io.fareline.platform.testing.Ports;
import io.fareline.platform.testing.PostgresServer;
import io.fareline.platform.testing.PostgresSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CurrentLoginDataSourceTest {
    private static final String WRONG_PASSWORD = "28P01";
    private static final AtomicInteger VERSIONS = new AtomicInteger();

    @TempDir
    static Path folder;

    private static PostgresServer server;
    private static Database database;
    private CurrentLoginDataSource source;
    private Path secrets;

    @BeforeAll
    static void start() {
        server = new PostgresServer(PostgresSettings.at(folder.resolve("postgresql"), Ports.free())).start();
        database = new DatabaseCluster(server).create("shop", "owner", "first", "second");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void theFirstLoginIsInUse() throws IOException {
        secrets = Files.createTempDirectory(folder, "secrets");
        source = told(new CurrentLoginDataSource());
        publish(database.application(), "first");
    }

    @Test
    void aNewConnectionLogsInAsTheSecretsSayAndTheOthersGoOn() throws SQLException {
        try (var before = source.getConnection()) {
            assertEquals(database.application(), user(before));
            publish(database.otherApplication(), "second");
            try (var after = source.getConnection()) {
                assertEquals(database.otherApplication(), user(after));
                assertEquals(database.application(), user(before));
            }
        }
    }

    @Test
    void aLoginThatIsNotAcceptedIsRefusedAtOnce() {
        publish(database.application(), "guess");
        assertEquals(
                WRONG_PASSWORD,
                assertThrows(SQLException.class, source::getConnection).getSQLState());
    }

    @Test
    void whatIsExchangedBetweenReadingAndLoggingInIsReadAgain() throws SQLException {
        publish(database.application(), "closed meanwhile");
        var slow = told(new CurrentLoginDataSource() {
            private static final long serialVersionUID = 1L;

            @Override
            public Connection getConnection(String user, String password) throws SQLException {
                if (user.equals(database.application())) publish(database.otherApplication(), "second");
                return super.getConnection(user, password);
            }
        });
        try (var connection = slow.getConnection()) {
            assertEquals(database.otherApplication(), user(connection));
        }
    }

    @Test
    void withoutAFolderOfSecretsItSaysSo() {
        source.setSecretsFolder(" ");
        var failed = assertThrows(SQLException.class, source::getConnection);
        assertTrue(failed.getMessage().contains("secretsFolder is missing"), failed.getMessage());
    }

    private <T extends CurrentLoginDataSource> T told(T dataSource) {
        dataSource.setURL(database.jdbcUrl());
        dataSource.setSecretsFolder(secrets.toString());
        return dataSource;
    }

    private void publish(String user, String password) {
        try {
            Path version = Files.createDirectory(secrets.resolve("..version-" + VERSIONS.incrementAndGet()));
            Files.writeString(version.resolve(Login.USER), user);
            Files.writeString(version.resolve(Login.PASSWORD), password);
            Path link = Files.createSymbolicLink(secrets.resolve("..data_tmp"), version.getFileName());
            Files.move(link, secrets.resolve("..data"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String user(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select session_user")) {
            row.next();
            return row.getString(1);
        }
    }
}
