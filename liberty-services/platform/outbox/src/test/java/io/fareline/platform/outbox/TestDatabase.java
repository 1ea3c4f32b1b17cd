package io.fareline.platform.outbox;

import io.fareline.platform.testing.Database;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** Stands in for the container's data source and transactions: inside of a transaction a thread has one connection. */
public final class TestDatabase {
    private final Database database;
    private final ThreadLocal<Connection> current = new ThreadLocal<>();

    TestDatabase(Database database) {
        this.database = database;
    }

    public DataSource dataSource() {
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    if (!method.getName().equals("getConnection")) throw new UnsupportedOperationException();
                    return current.get() == null ? connect() : unclosed(current.get());
                });
    }

    /** A transaction of its own, as REQUIRES_NEW: rolled back by any exception. */
    public <T> T inTransaction(Supplier<T> work) {
        Connection outer = current.get();
        try (var connection = connect()) {
            connection.setAutoCommit(false);
            current.set(connection);
            try {
                T result = work.get();
                connection.commit();
                return result;
            } catch (RuntimeException | Error failure) {
                connection.rollback();
                throw failure;
            } finally {
                current.set(outer);
            }
        } catch (SQLException failure) {
            throw new SqlFailure("test transaction", failure);
        }
    }

    public void inTransaction(Runnable work) {
        inTransaction(() -> {
            work.run();
            return null;
        });
    }

    public long number(String query) {
        try (var connection = connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException failure) {
            throw new SqlFailure(query, failure);
        }
    }

    public String text(String query) {
        try (var connection = connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        } catch (SQLException failure) {
            throw new SqlFailure(query, failure);
        }
    }

    public void execute(String sql, Object... values) {
        try (var connection = dataSource().getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new SqlFailure(sql, failure);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.application(), database.applicationPassword());
    }

    private static Connection unclosed(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                TestDatabase.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) return null;
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                });
    }
}
