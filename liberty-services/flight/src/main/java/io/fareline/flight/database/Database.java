package io.fareline.flight.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The service's own database. Inside a transaction all work shares its connection; outside, each is its own. */
@ApplicationScoped
public class Database {
    @Resource(lookup = "jdbc/fareline")
    DataSource dataSource;

    /** Statements on one connection. */
    @FunctionalInterface
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
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
