package io.fareline.sandbox.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Statements with positional parameters. Instants go in and out as timestamptz, enums by name. */
public final class Sql {
    private Sql() {}

    /** How one row becomes one thing. */
    @FunctionalInterface
    public interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** All rows; the caller's statement bounds them. */
    public static <T> List<T> list(Connection connection, String sql, Row<T> row, Object... parameters)
            throws SQLException {
        try (var statement = prepared(connection, sql, parameters);
                var rows = statement.executeQuery()) {
            var found = new ArrayList<T>();
            while (rows.next()) found.add(row.of(rows));
            return found;
        }
    }

    /** The row that a unique condition finds. */
    public static <T> Optional<T> one(Connection connection, String sql, Row<T> row, Object... parameters)
            throws SQLException {
        return list(connection, sql, row, parameters).stream().findFirst();
    }

    /** Whether there is any row; also how functions such as lock requests are called. */
    public static boolean exists(Connection connection, String sql, Object... parameters) throws SQLException {
        return !list(connection, sql, row -> true, parameters).isEmpty();
    }

    /** The number of rows changed. */
    public static int update(Connection connection, String sql, Object... parameters) throws SQLException {
        try (var statement = prepared(connection, sql, parameters)) {
            return statement.executeUpdate();
        }
    }

    /** A timestamptz column. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... parameters)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            var value =
                    switch (parameters[i]) {
                        case Instant instant -> instant.atOffset(ZoneOffset.UTC);
                        case Enum<?> constant -> constant.name();
                        case null, default -> parameters[i];
                    };
            statement.setObject(i + 1, value);
        }
        return statement;
    }
}
