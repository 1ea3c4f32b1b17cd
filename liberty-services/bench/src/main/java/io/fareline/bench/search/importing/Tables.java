package io.fareline.bench.search.importing;

import io.fareline.runner.laptop.Trouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;

/**
 * The tables that an import fills, and empty ones like them in the same database: with the same columns, defaults,
 * checks and indexes, and, where wanted, the same foreign keys.
 */
final class Tables implements AutoCloseable {
    private static final List<String> FILLED = List.of("scheduled_leg", "inventory");
    private static final String FOREIGN_KEYS = """
            select format('alter table %%s.%%I add %%s', '%s', relname, pg_get_constraintdef(pg_constraint.oid))
              from pg_constraint join pg_class on pg_class.oid = conrelid
             where contype = 'f' and relnamespace = 'public'::regnamespace and relname = any (?)
            """;

    private final Connection connection;

    Tables(Connection connection) {
        this.connection = connection;
    }

    /** Where the server is weaker than it comes, nothing measured on it would be worth anything. */
    String durability() throws SQLException {
        var settings = text("select current_setting('fsync') || ' ' || current_setting('synchronous_commit') || ' '"
                + " || current_setting('full_page_writes')");
        if (!settings.equals("on on on"))
            throw new Trouble("fsync, synchronous_commit and full_page_writes are " + settings + ", not all on");
        return "fsync, synchronous_commit, full_page_writes on; "
                + text("select 'PostgreSQL ' || version from"
                        + " (select current_setting('server_version') as version) server");
    }

    /** Empties what imports fill, and puts behind whatever earlier turns left to do. */
    void clear() throws SQLException {
        execute("truncate schedule_import, " + String.join(", ", FILLED) + " cascade");
        settle();
    }

    /** So that no turn pays for the one before it. */
    void settle() throws SQLException {
        execute("vacuum incoming_leg");
        execute("checkpoint");
    }

    long rows(String table) throws SQLException {
        return Long.parseLong(text("select count(*) from " + table));
    }

    /** Makes the empty tables anew, as a schema of that name. */
    void prepareCopies(String schema, boolean foreignKeys) throws SQLException {
        execute("drop schema if exists " + schema + " cascade");
        execute("create schema " + schema);
        for (var table : FILLED)
            execute("create table " + schema + "." + table + " (like public." + table + " including all)");
        if (!foreignKeys) return;
        var keys = foreignKeys(schema);
        if (keys.size() < FILLED.size()) throw new Trouble("Too few foreign keys were found: " + keys);
        // What refers to one of the tables means the copy of it.
        execute("set search_path = " + schema + ", public");
        for (var key : keys) execute(key);
        execute("reset search_path");
    }

    /** Writes the rows of every table to a file of its own. */
    void export(Path folder) throws SQLException {
        for (var table : FILLED) {
            try (var out = Files.newOutputStream(folder.resolve(table))) {
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut("copy (select * from " + table + " order by 1) to stdout", out);
            } catch (IOException full) {
                throw new UncheckedIOException("Cannot keep the rows in " + folder, full);
            }
        }
    }

    /** Copies these rows into the empty tables, in one transaction. */
    void copy(Path folder, String schema) throws SQLException {
        connection.setAutoCommit(false);
        try {
            for (var table : FILLED) {
                try (var in = Files.newInputStream(folder.resolve(table))) {
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn("copy " + schema + "." + table + " from stdin", in, 1 << 16);
                } catch (IOException unreadable) {
                    throw new UncheckedIOException("Cannot read the rows in " + folder, unreadable);
                }
            }
            connection.commit();
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private List<String> foreignKeys(String schema) throws SQLException {
        var keys = new ArrayList<String>();
        try (var statement = connection.prepareStatement(FOREIGN_KEYS.formatted(schema))) {
            statement.setArray(1, connection.createArrayOf("text", FILLED.toArray()));
            var rows = statement.executeQuery();
            while (rows.next()) keys.add(rows.getString(1));
        }
        return keys;
    }

    private String text(String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
