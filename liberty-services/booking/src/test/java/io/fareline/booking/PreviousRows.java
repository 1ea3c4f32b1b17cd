package io.fareline.booking;

import io.fareline.platform.testing.Database;
import io.fareline.platform.testing.DatabaseCluster;
import io.fareline.platform.testing.ServiceUnderTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;

/**
 * Rows of the previous version, as it wrote them into its schema, migrated in place as a release would, and then moved
 * into the database of the service under test.
 */
final class PreviousRows {
    private static final String NAME = "previous";
    /** The schema that the rows were written in. */
    private static final String WRITTEN_AT = "1";

    /** What a booking waited for when its process was of the previous version. @param operation null where for none */
    record Left(String id, String state, String hold, String intent, String operation) {}

    private PreviousRows() {}

    static PreviousRows migrated() {
        var database = new DatabaseCluster(ServiceUnderTest.postgres()).create(NAME, "owner", "application");
        migrate(database, WRITTEN_AT);
        try (var connection = unchecked(NAME)) {
            execute(connection, text());
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        migrate(database, "latest");
        return new PreviousRows();
    }

    /** By client, each of which has one booking. */
    Map<String, Left> all() {
        var all = new TreeMap<String, Left>();
        try (var connection = unchecked(NAME);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select client, id, state, hold_id, payment_intent_id, operation_id from booking")) {
            while (rows.next())
                all.put(
                        rows.getString(1),
                        new Left(
                                rows.getString(2),
                                rows.getString(3),
                                rows.getString(4),
                                rows.getString(5),
                                rows.getString(6)));
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return all;
    }

    /** All at once, so that no sweep sees half a booking. */
    void moveIn() {
        try (var from = unchecked(NAME);
                var to = unchecked(ServiceUnderTest.database().name())) {
            to.setAutoCommit(false);
            for (var table : RowsFile.TABLES) if (!table.equals(RowsFile.STOCK)) copy(table, from, to);
            to.commit();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static void copy(String table, Connection from, Connection to) throws SQLException {
        try (var read = from.createStatement();
                var rows = read.executeQuery("select to_jsonb(t)::text from " + table + " t");
                var write = to.prepareStatement("insert into " + table + " select * from jsonb_populate_record(null::"
                        + table + ", ?::jsonb)")) {
            while (rows.next()) {
                write.setString(1, rows.getString(1));
                write.executeUpdate();
            }
        }
    }

    private static void migrate(Database database, String target) {
        Flyway.configure()
                .dataSource(database.jdbcUrl(), database.owner(), database.ownerPassword())
                .locations("classpath:db/migration")
                .table("flyway_service")
                .target(target)
                .load()
                .migrate();
    }

    /** Foreign keys go in circles here, so that no order of inserting keeps them; the rows as a whole do. */
    private static Connection unchecked(String database) throws SQLException {
        var connection = ServiceUnderTest.postgres().connect(database);
        execute(connection, "set session_replication_role = replica");
        return connection;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text() {
        try (var stream = PreviousRows.class.getResourceAsStream("/previous/rows.sql")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
