package io.fareline.platform.service.migrate;

import io.fareline.platform.database.Login;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.time.Duration;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Connections outside of the server's pool, each made for one look at the schema or one migration. */
final class PlainConnections implements DataSource {
    private final String url;
    private final Properties login = new Properties();

    /** @param lockTimeout how long a statement waits for a lock, behind which everybody else would wait */
    PlainConnections(String url, Login as, Duration lockTimeout) {
        this.url = url;
        login.setProperty("user", as.user());
        login.setProperty("password", as.password());
        login.setProperty("connectTimeout", "5");
        login.setProperty("loginTimeout", "10");
        login.setProperty("ApplicationName", "migrations");
        login.setProperty("options", "-c lock_timeout=" + lockTimeout.toMillis() + "ms");
    }

    @Override
    public Connection getConnection() throws SQLException {
        return driver().connect(url, login);
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("The login is fixed.");
    }

    private static Driver driver() throws SQLException {
        try {
            return (Driver) Class.forName(
                            "org.postgresql.Driver",
                            true,
                            Thread.currentThread().getContextClassLoader())
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException missing) {
            throw new SQLException("The PostgreSQL driver is not in the archive.", missing);
        }
    }

    @Override
    public PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) {
        // Nothing is logged here.
    }

    @Override
    public void setLoginTimeout(int seconds) {
        login.setProperty("loginTimeout", Integer.toString(seconds));
    }

    @Override
    public int getLoginTimeout() {
        return Integer.parseInt(login.getProperty("loginTimeout", "0"));
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("Wraps nothing.");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
