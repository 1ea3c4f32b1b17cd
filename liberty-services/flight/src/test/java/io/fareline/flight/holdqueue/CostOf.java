package io.fareline.flight.holdqueue;

import io.fareline.flight.database.Database;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.json.Json;
import java.io.StringReader;
import java.io.StringWriter;

/** What something costs the database, whichever machine it runs on; within the container. */
final class CostOf {
    private static final String SYNCS = "select sum(fsyncs) from pg_stat_io where object = 'wal'";

    /** Others sync the log as well: the relay of the outbox and the collector of statistics. Once they have nothing to do. */
    private static final long QUIET_MILLIS = 1_500;

    private CostOf() {}

    /** How often the log has been synced so far, asked for when all is quiet. */
    static long syncsBefore() throws InterruptedException {
        Thread.sleep(QUIET_MILLIS);
        return syncs();
    }

    static long syncs() {
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
