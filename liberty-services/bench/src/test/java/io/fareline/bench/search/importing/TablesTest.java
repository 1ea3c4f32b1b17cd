package io.fareline.bench.search.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.platform.testing.Ports;
import io.fareline.platform.testing.PostgresServer;
import io.fareline.platform.testing.PostgresSettings;
import io.fareline.runner.laptop.Trouble;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TablesTest {
    private static final String FOREIGN_KEY_VIOLATION = "23503";
    private static final String LEG = """
            insert into scheduled_leg (carrier, number, operating_on, origin, destination, variation, leg_sequence,
                departs_on, departs_local, departs_zone, departs_at, arrives_local, arrives_zone, arrives_at,
                aircraft_type, service_type, configuration, imported_by)
            values ('XF', 1, '2030-03-01', 'FRA', 'LHR', 1, 1, '2030-03-01', '2030-03-01 08:00', 'Europe/Berlin',
                '2030-03-01 07:00Z', '2030-03-01 08:40', 'Europe/London', '2030-03-01 08:40Z', '320', 'J', 'Y150',
                gen_random_uuid())
            """;

    private static final String SEATS = """
            insert into inventory (leg_id, booking_classes, class_cabins, authorised, sold, cabins, cabin_authorised,
                cabin_sold)
            select id, 'YM', 'YY', '{150,90}', '{0,0}', 'Y', '{150}', '{0}' from scheduled_leg
            """;

    @TempDir
    static Path folder;

    private static PostgresServer server;
    private static Connection connection;

    @TempDir
    Path rows;

    private final Tables tables = new Tables(connection);

    @BeforeAll
    static void start() throws SQLException, IOException {
        server = new PostgresServer(PostgresSettings.at(folder.resolve("postgresql"), Ports.free())).start();
        connection = server.connect("postgres");
        try (var schema = TablesTest.class.getResourceAsStream("/db/migration/V001__schedule_and_inventory.sql")) {
            execute(new String(schema.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @AfterAll
    static void stop() throws SQLException {
        connection.close();
        server.close();
    }

    @BeforeEach
    void oneLeg() throws SQLException {
        tables.clear();
        execute(LEG);
        execute(SEATS);
        execute("set synchronous_commit = on");
    }

    @Test
    void theRowsGoIntoTablesWithTheSameIndexesAndChecks() throws SQLException {
        tables.export(rows);
        tables.prepareCopies("copies", true);
        assertEquals(0, tables.rows("copies.inventory"));
        tables.copy(rows, "copies");
        assertEquals(1, tables.rows("copies.scheduled_leg"));
        assertEquals(1, tables.rows("copies.inventory"));
        for (var tail : new String[] {
            "pg_indexes where tablename in ('scheduled_leg', 'inventory') and schemaname = '%s'",
            "pg_constraint where conrelid in ('%1$s.scheduled_leg'::regclass, '%1$s.inventory'::regclass)"
        }) assertEquals(tables.rows(tail.formatted("public")), tables.rows(tail.formatted("copies")), tail);
    }

    @Test
    void foreignKeysReferToTheCopiesOrAreLeftOut() throws SQLException, IOException {
        tables.export(rows);
        Files.writeString(rows.resolve("scheduled_leg"), "");
        tables.prepareCopies("strict", true);
        var failure = assertThrows(SQLException.class, () -> tables.copy(rows, "strict"));
        assertEquals(FOREIGN_KEY_VIOLATION, failure.getSQLState());
        assertEquals(0, tables.rows("strict.inventory"));
        tables.prepareCopies("bare", false);
        tables.copy(rows, "bare");
        assertEquals(1, tables.rows("bare.inventory"));
    }

    @Test
    void aServerThatForgetsIsNotMeasured() throws SQLException {
        assertTrue(tables.durability().contains("PostgreSQL 18"));
        execute("set synchronous_commit = off");
        assertThrows(Trouble.class, tables::durability);
    }

    @Test
    void clearedTablesAreEmpty() throws SQLException {
        assertEquals(1, tables.rows("inventory"));
        tables.clear();
        assertEquals(0, tables.rows("inventory") + tables.rows("scheduled_leg"));
    }

    private static void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
