package io.fareline.sandbox.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.fareline.sandbox.problem.ApiError;
import java.sql.Connection;
import java.sql.SQLException;

/** The provider's PostgreSQL: a bounded pool, and transactions that either happen wholly or not at all. */
public final class Database implements AutoCloseable {
    private static final int ATTEMPTS = 3;

    private final HikariDataSource pool;

    public Database(StoreSettings settings) {
        pool = new HikariDataSource(configuration(settings));
    }

    /** What is done with the connection of one transaction; it may be done again when PostgreSQL asks for it. */
    @FunctionalInterface
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Runs the work in one READ COMMITTED transaction. Each statement sees what was committed before it began. */
    public <T> T transaction(Work<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(work);
            } catch (SQLException e) {
                if (attempt == ATTEMPTS || !SqlFailures.undoneAndWorthAnotherTry(e)) throw SqlFailures.translated(e);
            }
        }
    }

    /** Whether the database answers right now. */
    public boolean answers() {
        try {
            return transaction(connection -> Sql.exists(connection, "select 1"));
        } catch (ApiError e) {
            return false;
        }
    }

    @Override
    public void close() {
        pool.close();
    }

    private <T> T once(Work<T> work) throws SQLException {
        try (var connection = pool.getConnection()) {
            try {
                var result = work.on(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                rollBack(connection, e);
                throw e;
            }
        }
    }

    private static void rollBack(Connection connection, Exception cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e); // A connection that cannot roll back is dead: PostgreSQL has undone its work.
        }
    }

    private static HikariConfig configuration(StoreSettings settings) {
        var limits = settings.limits();
        var hikari = new HikariConfig();
        hikari.setPoolName("provider");
        hikari.setJdbcUrl(settings.url());
        hikari.setUsername(settings.application().user());
        hikari.setPassword(settings.application().password());
        hikari.setAutoCommit(false);
        hikari.setMaximumPoolSize(limits.poolSize());
        hikari.setMinimumIdle(1);
        hikari.setConnectionTimeout(limits.connection().toMillis());
        hikari.setValidationTimeout(limits.connection().toMillis());
        hikari.addDataSourceProperty("ApplicationName", "sandbox-provider");
        hikari.addDataSourceProperty("tcpKeepAlive", "true");
        hikari.addDataSourceProperty(
                "connectTimeout", Math.max(1, limits.connection().toSeconds()));
        hikari.addDataSourceProperty("socketTimeout", limits.statement().toSeconds() + 5);
        hikari.addDataSourceProperty("logServerErrorDetail", "false");
        hikari.addDataSourceProperty(
                "options",
                "-c lock_timeout=%d -c statement_timeout=%d -c idle_in_transaction_session_timeout=%d"
                        .formatted(
                                limits.lock().toMillis(),
                                limits.statement().toMillis(),
                                limits.statement().multipliedBy(2).toMillis()));
        return hikari;
    }
}
