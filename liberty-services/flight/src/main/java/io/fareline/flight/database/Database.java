package io.fareline.flight.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/** The service's own database. Inside a transaction all work shares its connection; outside, each is its own. */
@ApplicationScoped
public class Database {
    /** So much longer than the server's own limit is an answer waited for. */
    private static final Duration ANSWERING = Duration.ofSeconds(5);

    @Resource(lookup = "jdbc/fareline")
    DataSource dataSource;

    /** Statements on one connection. */
    @FunctionalInterface
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** As {@link #with}, for statements that may take so long; within a transaction, at whose end the usual limits return. */
    public <T> T patiently(Duration patience, Work<T> work) {
        return with(connection -> {
            int usual = connection.getNetworkTimeout();
            try (var statement = connection.createStatement()) {
                statement.execute("set local statement_timeout = " + patience.toMillis());
                connection.setNetworkTimeout(
                        Runnable::run, (int) patience.plus(ANSWERING).toMillis());
                return work.on(connection);
            } finally {
                connection.setNetworkTimeout(Runnable::run, usual);
            }
        });
    }

    /** @throws DatabaseFailure when a statement fails, so that the transaction around it rolls back */
    public <T> T with(Work<T> work) {
        try (var connection = dataSource.getConnection()) {
            return work.on(connection);
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        }
    }
}
