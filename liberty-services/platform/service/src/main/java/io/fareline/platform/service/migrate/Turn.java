package io.fareline.platform.service.migrate;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * The one turn to migrate a database: an advisory lock of a session of its own, so that it ends with its holder. It is
 * asked for again and again and never waited for in the database, where it would hold up what runs concurrently.
 */
final class Turn implements AutoCloseable {
    /** "fareline" in the letters' numbers: the same for every version, whatever it migrates. */
    private static final long LOCK = 0x666172656c696e65L;

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(200);
    private static final String CANNOT_CONNECT = "08";
    private static final String STARTING_UP = "57P03";

    private final Connection holder;

    private Turn(Connection holder) {
        this.holder = holder;
    }

    static Turn wait(DataSource database, Schema.Place place) throws SQLException {
        long end = System.nanoTime() + place.patience().toNanos();
        Connection connection = connected(database, place);
        try {
            while (!isTaken(connection)) {
                if (System.nanoTime() > end)
                    throw new MigrationFailure(
                            MigrationFailure.AGAIN,
                            "Somebody else has been migrating " + place + " for " + place.patience()
                                    + "; try again when that is over.");
                pause();
            }
            return new Turn(connection);
        } catch (SQLException | RuntimeException failed) {
            connection.close();
            throw failed;
        }
    }

    /** A connection, as soon as there is one: a database that is not there yet is waited for. */
    static Connection connected(DataSource database, Schema.Place place) throws SQLException {
        long end = System.nanoTime() + place.patience().toNanos();
        while (true) {
            try {
                return database.getConnection();
            } catch (SQLException failed) {
                if (!isAway(failed) || System.nanoTime() > end) throw failed;
                pause();
            }
        }
    }

    private static boolean isAway(SQLException failed) {
        String state = failed.getSQLState();
        return state != null && (state.startsWith(CANNOT_CONNECT) || state.equals(STARTING_UP));
    }

    private static boolean isTaken(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            statement.setLong(1, LOCK);
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_TRIES);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new MigrationFailure(MigrationFailure.AGAIN, "Interrupted while waiting for the database.");
        }
    }

    @Override
    public void close() throws SQLException {
        holder.close();
    }
}
