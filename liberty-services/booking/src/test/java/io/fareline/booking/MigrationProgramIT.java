package io.fareline.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.platform.testing.DatabaseCluster;
import io.fareline.platform.testing.Folders;
import io.fareline.platform.testing.ServiceUnderTest;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program that migrates before a rollout, as it runs in the image: from the expanded archive, with no server. */
class MigrationProgramIT {
    private static final String NAME = "migrated";
    private static final String SETS = """
            select count(*) from pg_tables where tablename in ('flyway_service', 'flyway_outbox', 'flyway_idempotency')
            """;

    @TempDir
    Path folder;

    private final Map<String, String> environment = new TreeMap<>();

    /** @param said on both channels */
    private record Run(int status, String said) {}

    @BeforeEach
    void anEmptyDatabase() throws IOException {
        new DatabaseCluster(ServiceUnderTest.postgres()).create(NAME, "owner-password", "application-password");
        Folders.writeSecret(folder.resolve("fareline.database.owner.password"), "owner-password");
        environment.put("FARELINE_DATABASE_HOST", "127.0.0.1");
        environment.put(
                "FARELINE_DATABASE_PORT",
                Integer.toString(ServiceUnderTest.postgres().port()));
        environment.put("FARELINE_DATABASE_NAME", NAME);
        environment.put("FARELINE_DATABASE_OWNER_USER", NAME + "_owner");
        environment.put("FARELINE_SECRETS_FOLDER", folder.toString());
    }

    @Test
    void everySetOfTheArchiveIsBroughtIntoAnEmptyDatabaseOnce() throws Exception {
        var first = run();
        assertEquals(0, first.status(), first.said());
        assertTrue(
                first.said().matches("[0-9]+ migrations of migrated at 127\\.0\\.0\\.1:[0-9]+ ran\\."), first.said());
        assertEquals(3, number(SETS));
        var second = run();
        assertEquals(0, second.status(), second.said());
        assertTrue(second.said().endsWith("is current."), second.said());
    }

    @Test
    void whatIsMissingIsNamedInOneLine() throws Exception {
        Files.delete(folder.resolve("fareline.database.owner.password"));
        assertEquals(new Run(78, "Setting fareline.database.owner.password is missing and has no default."), run());
    }

    private Run run() throws IOException, InterruptedException {
        Path archive = Path.of(System.getProperty("fareline.module"), "target", "booking", "WEB-INF");
        var builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                archive.resolve("classes") + File.pathSeparator + archive.resolve("lib") + "/*",
                "io.fareline.platform.service.migrate.MigrateMain"));
        builder.environment().keySet().removeIf(name -> name.startsWith("FARELINE_"));
        builder.environment().putAll(environment);
        var process = builder.redirectErrorStream(true).start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes()).strip();
        return new Run(process.waitFor(), said);
    }

    private static long number(String query) throws SQLException {
        try (var connection = ServiceUnderTest.postgres().connect(NAME);
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
