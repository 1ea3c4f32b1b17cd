package io.fareline.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * A PostgreSQL server on 127.0.0.1 from the binaries of a Maven artifact, with password authentication, default
 * durability and pg_stat_statements. Its data outlive {@link #stop}; it is found again by whoever names the same folder.
 */
public final class PostgresServer implements AutoCloseable {
    public static final String VERSION = "18.6.0";
    public static final String SUPERUSER = "postgres";
    private static final Duration START_LIMIT = Duration.ofSeconds(90);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
    private static final int LOG_LINES = 12;
    private final PostgresSettings settings;

    public PostgresServer(PostgresSettings settings) {
        this.settings = settings;
    }

    /** Creates the cluster when the folder is empty, starts it and waits until it answers a query. */
    public PostgresServer start() {
        if (process().isPresent()) {
            return this;
        }
        if (!Ports.isFree(settings.port())) {
            throw new ServerFailure("PostgreSQL cannot start: port " + settings.port() + " is in use");
        }
        var binaries = PostgresBinaries.in(settings.cache());
        try {
            new PostgresInstallation(settings, binaries).prepare();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot prepare PostgreSQL in " + settings.folder(), e);
        }
        var deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (!launched(binaries)) {
            if (!aKilledOneRemains() || System.nanoTime() - deadline > 0) {
                throw new ServerFailure(
                        "PostgreSQL died while starting; the end of " + settings.log() + ":\n" + lastLog());
            }
        }
        return this;
    }

    // Its workers live a moment longer than it does, and it is itself a process until somebody has noted its end.
    private boolean aKilledOneRemains() {
        var said = lastLog();
        return said.contains("pre-existing shared memory block")
                || said.contains("lock file \"postmaster.pid\" already exists");
    }

    // False when the process ended before it answered.
    private boolean launched(PostgresBinaries binaries) {
        var command = binaries.command("postgres", "-D", settings.data().toString());
        DetachedProcess process;
        try {
            process = DetachedProcess.start(
                    new Launch("PostgreSQL", command, Map.of("TZ", "UTC"), settings.log(), settings.pidFile()));
        } catch (DetachedProcess.EndedAtOnce ended) {
            return false;
        }
        var ended = Waiting.until(START_LIMIT, () -> !process.alive() || answers());
        if (!ended) {
            process.kill();
            throw new ServerFailure("PostgreSQL did not answer within " + START_LIMIT.toSeconds() + " s; the end of "
                    + settings.log() + ":\n" + lastLog());
        }
        return process.alive();
    }

    private boolean answers() {
        try (var connection = connect(SUPERUSER);
                var statement = connection.createStatement()) {
            return statement.execute("select 1");
        } catch (SQLException e) {
            return false;
        }
    }

    /** Ends open sessions, writes a checkpoint and stops. Nothing happens when it does not run. */
    public void stop() {
        process().ifPresent(process -> process.stop("INT", STOP_LIMIT));
    }

    /** Ends it at once, as a power cut would; the next start recovers from the write-ahead log. */
    public void kill() {
        process().ifPresent(DetachedProcess::kill);
    }

    @Override
    public void close() {
        stop();
    }

    /** The postmaster, when it runs. */
    public Optional<DetachedProcess> process() {
        return DetachedProcess.running(settings.pidFile());
    }

    public int port() {
        return settings.port();
    }

    public Path log() {
        return settings.log();
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + settings.port() + "/" + database;
    }

    public String superuserPassword() {
        try {
            return Files.readString(settings.passwordFile()).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the superuser's password", e);
        }
    }

    /** A connection of the superuser to a database. */
    public Connection connect(String database) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", SUPERUSER);
        properties.setProperty("password", superuserPassword());
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", "60");
        return DriverManager.getConnection(jdbcUrl(database), properties);
    }

    private String lastLog() {
        return String.join("\n", DetachedProcess.lastLines(settings.log(), LOG_LINES));
    }
}
