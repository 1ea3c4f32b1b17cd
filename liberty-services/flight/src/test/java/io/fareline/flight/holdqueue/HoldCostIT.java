package io.fareline.flight.holdqueue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.flight.Timetable;
import io.fareline.flight.database.Database;
import io.fareline.flight.scheduleimport.DirectImport;
import io.fareline.flight.ssim.SsimText;
import io.fareline.platform.testing.Deployments;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What holds cost that does not depend on how fast the machine is: transactions, each one round trip, and syncs of the log. */
@ExtendWith(ArquillianExtension.class)
class HoldCostIT {
    private static final LocalDate DAY = LocalDate.now(ZoneOffset.UTC).plusDays(206);
    private static final int CLIENTS = 32;
    private static final int EACH = 60;
    private static final int FLIGHTS = 200;
    private static final String TRANSACTIONS = """
            select count(distinct hold.xmin::text)
              from hold join hold_leg on hold_leg.hold_id = hold.id join scheduled_leg leg on leg.id = hold_leg.leg_id
             where leg.carrier = '%s'
            """;
    private static final String SYNCS = "select sum(fsyncs) from pg_stat_io where object = 'wal'";

    private static final String SESSIONS =
            "select count(*) from pg_stat_activity where datname = current_database() and usename = current_user";

    /** So long each is kept from the others, so that nobody gets the session that somebody else has just given back. */
    private static final long KEPT_MILLIS = 300;

    private static final HoldQuota QUOTA = new HoldQuota(100_000, 100_000, 1_000_000, Duration.ofMinutes(15));

    @Inject
    HoldWriter writer;

    @Inject
    HoldBatch batches;

    @Inject
    Database database;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    ManagedExecutorService executor;

    @Deployment
    static WebArchive war() {
        return Deployments.war(HoldCostIT.class, WantedHold.class, Timetable.class, SsimText.class, DirectImport.class);
    }

    private record Cost(double transactions, double syncs) {}

    @Test
    void oneRoundTripAndOneSyncServeTheCrowdOfAHotFlight() throws Exception {
        long hot = legs("XA", 1).getFirst();
        var cost = cost("XA", hold -> hot);
        assertTrue(cost.transactions <= 0.05, "transactions each: " + cost.transactions);
        assertTrue(cost.syncs <= 0.05, "syncs each: " + cost.syncs);
    }

    @Test
    void buyersOfManyFlightsShareTransactionsToo() throws Exception {
        var legs = legs("XB", FLIGHTS);
        var cost = cost("XB", hold -> legs.get(hold * 7 % FLIGHTS));
        assertTrue(cost.transactions <= 0.15, "transactions each: " + cost.transactions);
        assertTrue(cost.syncs <= 0.15, "syncs each: " + cost.syncs);
    }

    @Test
    void aHoldCostsTheSameHoweverManyItsClientHasHad() throws Exception {
        var legs = legs("XC", 2);
        for (int hold = 0; hold < 20; hold++) pages(legs.get(0));
        long before = pages(legs.get(0));
        for (int batch = 0; batch < 100; batch++) {
            var holds = new ArrayList<NewHold>();
            for (int hold = 0; hold < 100; hold++)
                holds.add(WantedHold.by("frequent", QUOTA, WantedHold.of("Y", legs.get(hold % 2))));
            assertEquals(
                    100,
                    batches.write(holds).stream()
                            .filter(verdict -> verdict.outcome() == Verdict.Outcome.PLACED)
                            .count());
        }
        change("update hold set state = 'CONFIRMED', settled_at = now() where acting_client = 'frequent'"
                + " and state = 'HELD' and id in (select hold_id from hold_leg where leg_id = " + legs.get(1) + ")");
        pages(legs.get(0));
        long after = pages(legs.get(0));
        assertTrue(
                number("select count(*) from hold where acting_client = 'frequent'") > 10_000, "it has had that many");
        // Each of some ten trees may have grown by a level.
        assertTrue(after <= before + 20, "pages for one hold: " + before + " before, " + after + " after");
    }

    /** How many pages are touched to place one more of that leg, in one statement. */
    private long pages(long leg) {
        var hold = WantedHold.by("frequent", QUOTA, WantedHold.of("Y", leg));
        var json = new StringWriter();
        try (var generator = Json.createGenerator(json)) {
            generator.writeStartArray();
            hold.write(generator);
            generator.writeEnd();
        }
        return database.with(connection -> {
            try (var statement = connection.prepareStatement(
                    "explain (analyze, buffers, format json) select * from place_holds(?::jsonb, 500)")) {
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

    private void change(String sql) {
        database.with(connection -> {
            try (var statement = connection.createStatement()) {
                return statement.executeUpdate(sql);
            }
        });
    }

    private Cost cost(String airline, IntFunction<Long> legOf) throws Exception {
        long syncs = syncs();
        var clients = new ArrayList<Callable<Integer>>();
        for (int client = 0; client < CLIENTS; client++) {
            int first = client * EACH;
            clients.add(() -> {
                int placed = 0;
                for (int hold = first; hold < first + EACH; hold++)
                    if (writer.decide(WantedHold.of("Y", legOf.apply(hold))).outcome() == Verdict.Outcome.PLACED)
                        placed++;
                return placed;
            });
        }
        int placed = 0;
        for (var done : executor.invokeAll(clients)) placed += done.get();
        assertEquals(CLIENTS * EACH, placed);
        long synced = syncs() - syncs;
        return new Cost(number(TRANSACTIONS.formatted(airline)) / (double) placed, synced / (double) placed);
    }

    /** A session tells what it has synced once a second at most, and ten seconds late when idle: each is made to tell at once. */
    private long syncs() throws Exception {
        Callable<Boolean> tell = () -> database.with(connection -> {
            try (var statement = connection.createStatement()) {
                boolean told = statement.execute("select pg_stat_force_next_flush()");
                LockSupport.parkNanos(Duration.ofMillis(KEPT_MILLIS).toNanos());
                return told;
            }
        });
        for (var told : executor.invokeAll(Collections.nCopies((int) number(SESSIONS), tell))) assertTrue(told.get());
        return number(SYNCS);
    }

    private long number(String sql) {
        return database.with(connection -> {
            try (var statement = connection.createStatement()) {
                var row = statement.executeQuery(sql);
                row.next();
                return row.getLong(1);
            }
        });
    }

    /** Legs with far more seats than an aircraft has. */
    private List<Long> legs(String airline, int flights) {
        var ids = DirectImport.legs(airline, DAY, "Y100", flights);
        database.with(connection -> {
            try (var statement = connection.prepareStatement("""
                    update inventory
                       set authorised = array_fill(32000::smallint, array[cardinality(authorised)]),
                           cabin_authorised = array_fill(32000::smallint, array[cardinality(cabin_authorised)])
                     where leg_id = any (?)
                    """)) {
                statement.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
                return statement.executeUpdate();
            }
        });
        return ids;
    }
}
