package io.fareline.bench.restore;

import io.fareline.bench.OwnFareline;
import io.fareline.runner.laptop.Trouble;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;

/**
 * The provider's record. It is another company's and does not go back with our databases; since it shares their server
 * on this machine, it is dumped before and loaded after.
 */
final class ProviderRecord {
    private static final String DATABASE = "provider";

    /** In an order in which each row finds what it refers to. */
    private static final List<String> TABLES = List.of("tokens", "authorizations", "operations");

    private final OwnFareline fareline;

    ProviderRecord(OwnFareline fareline) {
        this.fareline = fareline;
    }

    /** What the provider did for one booking, in minor units. */
    record Done(String booking, long captured, long refunded) {}

    /** Each authorization with what it came to. */
    Map<String, Done> now() {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select id, reference, captured, refunded from authorizations")) {
            var done = new HashMap<String, Done>();
            while (rows.next())
                done.put(rows.getString(1), new Done(rows.getString(2), rows.getLong(3), rows.getLong(4)));
            return done;
        } catch (SQLException e) {
            throw new Trouble("The provider's record cannot be read: " + e.getMessage(), e);
        }
    }

    void keep() {
        try (var connection = connect()) {
            for (var table : TABLES)
                try (OutputStream file = Files.newOutputStream(file(table))) {
                    connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy " + table + " to stdout", file);
                }
        } catch (SQLException | IOException e) {
            throw new Trouble("The provider's record cannot be kept: " + e.getMessage(), e);
        }
    }

    /** As it was kept, and nothing else; in one transaction. */
    void bringBack() {
        try (var connection = connect()) {
            connection.setAutoCommit(false);
            execute(connection, "truncate " + String.join(", ", TABLES));
            for (var table : TABLES)
                try (InputStream file = Files.newInputStream(file(table))) {
                    connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin", file);
                }
            execute(
                    connection,
                    "select setval(pg_get_serial_sequence('operations', 'sequence'),"
                            + " coalesce((select max(sequence) from operations), 1))");
            connection.commit();
        } catch (SQLException | IOException e) {
            throw new Trouble("The provider's record cannot be brought back: " + e.getMessage(), e);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Path file(String table) {
        return fareline.laptop().home().state().resolve("provider-" + table + ".copy");
    }

    private Connection connect() throws SQLException {
        return fareline.laptop().postgres().connect(DATABASE);
    }
}
