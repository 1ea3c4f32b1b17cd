package io.fareline.runner.verify;

import io.fareline.runner.laptop.Trouble;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Read-only connections to the databases, one each, opened when first asked. */
final class Databases implements AutoCloseable {
    /** Opens a connection to the database of that name. */
    interface Door {
        Connection open(String name) throws SQLException;
    }

    /** Reads one row. */
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final Door door;
    private final Map<String, Connection> open = new HashMap<>();

    Databases(Door door) {
        this.door = door;
    }

    <T> List<T> rows(String database, String query, Reader<T> reader) {
        try (var statement = connection(database).createStatement();
                var result = statement.executeQuery(query)) {
            var rows = new ArrayList<T>();
            while (result.next()) rows.add(reader.read(result));
            return rows;
        } catch (SQLException fault) {
            throw new IllegalStateException(
                    "Database " + database + " cannot be checked: " + fault.getMessage(), fault);
        }
    }

    /** The first column of each row, for queries that find offenders. */
    List<String> texts(String database, String query) {
        return rows(database, query, row -> row.getString(1));
    }

    private Connection connection(String database) {
        try {
            Connection known = open.get(database);
            if (known != null && !known.isClosed()) return known;
            Connection connection = door.open(database);
            connection.setReadOnly(true);
            open.put(database, connection);
            return connection;
        } catch (SQLException unreachable) {
            throw new Trouble(
                    "Database " + database + " cannot be reached: " + unreachable.getMessage()
                            + " Is FARELINE_PORT_OFFSET what Fareline was started with?",
                    unreachable);
        }
    }

    @Override
    public void close() {
        for (Connection connection : open.values()) {
            try {
                connection.close();
            } catch (SQLException gone) {
                continue;
            }
        }
    }
}
