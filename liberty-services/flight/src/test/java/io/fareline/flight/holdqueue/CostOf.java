package io.fareline.flight.holdqueue;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.flight.database.Database;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.json.Json;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.locks.LockSupport;

/** What something costs the database, whichever machine it runs on; within the container. */
final class CostOf {
    private static final String SYNCS = "select sum(fsyncs) from pg_stat_io where object = 'wal'";

    private static final String SESSIONS =
            "select count(*) from pg_stat_activity where datname = current_database() and usename = current_user";

    /** So long each is kept from the others, so that nobody gets the session that somebody else has just given back. */
    private static final long KEPT_MILLIS = 300;

    private CostOf() {}

    /**
     * How often the log has been synced so far. A session tells that once a second at most, and ten seconds late when idle:
     * each is made to tell at once.
     */
    static long syncs(ExecutorService executor) throws Exception {
        Callable<Boolean> tell = () -> database().with(connection -> {
            try (var statement = connection.createStatement()) {
                boolean told = statement.execute("select pg_stat_force_next_flush()");
                LockSupport.parkNanos(Duration.ofMillis(KEPT_MILLIS).toNanos());
                return told;
            }
        });
        for (var told : executor.invokeAll(Collections.nCopies((int) number(SESSIONS), tell))) assertTrue(told.get());
        return number(SYNCS);
    }

    static long number(String sql) {
        return database().with(connection -> {
            try (var statement = connection.createStatement()) {
                var row = statement.executeQuery(sql);
                row.next();
                return row.getLong(1);
            }
        });
    }

    /** How many pages a function touches that takes such requests and a patience. */
    static long pages(String function, WaitingHold.Request request) {
        var json = new StringWriter();
        try (var generator = Json.createGenerator(json)) {
            generator.writeStartArray();
            request.write(generator);
            generator.writeEnd();
        }
        return database().with(connection -> {
            try (var statement = connection.prepareStatement(
                    "explain (analyze, buffers, format json) select * from " + function + "(?::jsonb, 500)")) {
                statement.setString(1, json.toString());
                var row = statement.executeQuery();
                row.next();
                try (var reader = Json.createReader(new StringReader(row.getString(1)))) {
                    var plan = reader.readArray().getJsonObject(0).getJsonObject("Plan");
                    return plan.getJsonNumber("Shared Hit Blocks").longValue()
                            + plan.getJsonNumber("Shared Read Blocks").longValue();
                }
            }
        });
    }

    private static Database database() {
        return CDI.current().select(Database.class).get();
    }
}
