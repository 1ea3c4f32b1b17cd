package io.fareline.sandbox;

import io.fareline.platform.testing.Database;
import io.fareline.platform.testing.DatabaseCluster;
import io.fareline.platform.testing.Ports;
import io.fareline.platform.testing.PostgresServer;
import io.fareline.platform.testing.PostgresSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A PostgreSQL of a test's own, with the provider's database and its two roles. */
final class OwnPostgres implements AutoCloseable {
    static final String PUBLISHABLE = "pk_test_0123456789abcdef";
    static final String SECRET = "sk_test_fedcba9876543210";

    private final Path folder;
    private final PostgresServer server;
    private final Database database;

    OwnPostgres() {
        try {
            folder = Files.createTempDirectory("provider-postgres");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server = new PostgresServer(PostgresSettings.at(folder, Ports.free())).start();
        database = new DatabaseCluster(server).create("provider", "owner-password", "app-password");
    }

    PostgresServer server() {
        return server;
    }

    /** All that a provider on this database needs to be told. */
    Map<String, String> variables() {
        return new HashMap<>(Map.of(
                "FARELINE_PROVIDER_PORT",
                "0",
                "FARELINE_PROVIDER_DATABASE_URL",
                database.jdbcUrl(),
                "FARELINE_PROVIDER_DATABASE_PASSWORD",
                database.applicationPassword(),
                "FARELINE_PROVIDER_DATABASE_OWNER_PASSWORD",
                database.ownerPassword(),
                "FARELINE_PROVIDER_PUBLISHABLE_KEY",
                PUBLISHABLE,
                "FARELINE_PROVIDER_SECRET_KEY",
                SECRET));
    }

    /** The first column of all rows, read by the superuser. */
    List<String> column(String sql) throws SQLException {
        try (var connection = server.connect("provider");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) found.add(rows.getString(1));
            return found;
        }
    }

    String one(String sql) throws SQLException {
        return column(sql).getFirst();
    }

    @Override
    public void close() throws IOException {
        server.close();
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
