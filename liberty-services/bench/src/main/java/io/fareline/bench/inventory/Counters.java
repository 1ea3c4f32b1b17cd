package io.fareline.bench.inventory;

import io.fareline.runner.laptop.Trouble;
import java.sql.Connection;
import java.sql.SQLException;

/** What the database server has done since it began, in all databases. */
record Counters(long syncs, long walBytes) {
    private static final String READ = """
            select (select sum(fsyncs) from pg_stat_io where object = 'wal'), (select wal_bytes from pg_stat_wal)
            """;

    static Counters read(Connection connection) {
        try (var statement = connection.createStatement()) {
            statement.execute("checkpoint");
            statement.execute("select pg_stat_clear_snapshot()");
            var row = statement.executeQuery(READ);
            row.next();
            return new Counters(row.getLong(1), row.getLong(2));
        } catch (SQLException failed) {
            throw new Trouble("The server's counters were not read: " + failed.getMessage(), failed);
        }
    }

    double syncsEach(Counters before, Pace pace) {
        return (double) (syncs - before.syncs) / Math.max(1, pace.done());
    }

    double walEach(Counters before, Pace pace) {
        return (double) (walBytes - before.walBytes) / Math.max(1, pace.done());
    }
}
