package io.fareline.flight.holdqueue;

import static io.fareline.flight.holdqueue.Verdict.Outcome.FLIGHT_QUOTA;
import static io.fareline.flight.holdqueue.Verdict.Outcome.PLACED;
import static io.fareline.flight.holdqueue.Verdict.Outcome.QUOTA;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fareline.flight.database.Database;
import io.fareline.flight.scheduleimport.DirectImport;
import io.fareline.platform.testing.Deployments;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Inside the container: how many unpaid holds a client may have, as the database decides. */
@ExtendWith(ArquillianExtension.class)
class HoldQuotaIT {
    private static final LocalDate DAY = LocalDate.now(ZoneOffset.UTC).plusDays(241);
    private static final int RACED = 30;

    @Inject
    HoldBatch batches;

    @Inject
    Database database;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    ManagedExecutorService executor;

    @Deployment
    static WebArchive war() {
        return Deployments.warWithTests();
    }

    @Test
    void holdsOfAFlightAreCountedWithinABatchAndOverBatches() {
        long leg = leg("OA");
        assertEquals(List.of(PLACED, PLACED), place(batch("qa", quota(3, 100, 100), 2, leg, 1)));
        assertEquals(List.of(PLACED, FLIGHT_QUOTA, FLIGHT_QUOTA), place(batch("qa", quota(3, 100, 100), 3, leg, 1)));
        assertEquals(List.of(PLACED), place(batch("qa-other", quota(3, 100, 100), 1, leg, 1)), "of another client");
        assertEquals(List.of(PLACED), place(batch("qa", quota(3, 100, 100), 1, leg("OB"), 1)), "of another flight");
        assertEquals("3 with 3", counted("qa", leg));
    }

    @Test
    void seatsOfAFlightAreCountedToo() {
        long leg = leg("OC");
        assertEquals(List.of(PLACED, FLIGHT_QUOTA), place(batch("qc", quota(9, 7, 100), 2, leg, 4)));
        assertEquals(List.of(PLACED, FLIGHT_QUOTA), place(batch("qc", quota(9, 7, 100), 2, leg, 3)));
        assertEquals("2 with 7", counted("qc", leg));
    }

    @Test
    void whatOneLegRefusesCountsOnNone() {
        long full = leg("OD");
        long other = leg("OE");
        assertEquals(List.of(PLACED), place(batch("qd", quota(1, 9, 100), 1, full, 1)));
        var both = WantedHold.by("qd", quota(1, 9, 100), WantedHold.of(UUID.randomUUID(), "Y", 1, other, full));
        var verdict = batches.write(List.of(both)).getFirst();
        assertEquals(FLIGHT_QUOTA, verdict.outcome());
        assertEquals(full, verdict.refusedLeg());
        assertEquals("none", counted("qd", other));
    }

    @Test
    void holdsAreCountedInAll() {
        var legs = List.of(leg("OF"), leg("OG"), leg("OH"));
        assertEquals(List.of(PLACED, PLACED), place(batch("qf", quota(9, 9, 3), 2, legs.get(0), 1)));
        assertEquals(List.of(PLACED, QUOTA), place(batch("qf", quota(9, 9, 3), 2, legs.get(1), 1)));
        assertEquals(List.of(QUOTA), place(batch("qf", quota(9, 9, 3), 1, legs.get(2), 1)));
        change("update hold set state = 'CONFIRMED', settled_at = now()"
                + " where acting_client = 'qf' and id = (select hold_id from hold_leg where leg_id = " + legs.get(1)
                + ")");
        assertEquals(List.of(PLACED, QUOTA), place(batch("qf", quota(9, 9, 3), 2, legs.get(2), 1)));
    }

    @Test
    void staffMayGiveAClientQuotasOfItsOwn() {
        long leg = leg("OI");
        change("insert into hold_quota (client, holds_of_flight) values ('qi', 2)");
        assertEquals(List.of(PLACED, PLACED, FLIGHT_QUOTA), place(batch("qi", quota(1, 9, 100), 3, leg, 1)));
        change("update hold_quota set holds_of_flight = null, holds = 2 where client = 'qi'");
        assertEquals(List.of(QUOTA), place(batch("qi", quota(9, 9, 100), 1, leg, 1)));
    }

    @Test
    void requestsOfOlderServersAreCountedAndNotLimited() {
        long leg = leg("OJ");
        assertEquals(List.of(PLACED, PLACED, PLACED), place(batch("qj", null, 3, leg, 1)));
        assertEquals("3 with 3", counted("qj", leg));
        assertEquals(List.of(FLIGHT_QUOTA), place(batch("qj", quota(3, 9, 100), 1, leg, 1)));
    }

    @Test
    void twoServersNeverGoBeyondTheQuotaOfAFlight() throws Exception {
        long leg = leg("OK");
        Callable<List<Verdict.Outcome>> server = () -> {
            var outcomes = new ArrayList<Verdict.Outcome>();
            for (int batch = 0; batch < RACED; batch++)
                outcomes.addAll(place(batch("qk", quota(RACED, 100, 1_000), 3, leg, 1)));
            return outcomes;
        };
        var all = new ArrayList<Verdict.Outcome>();
        for (var done : executor.invokeAll(List.of(server, server))) all.addAll(done.get());
        assertEquals(RACED, Collections.frequency(all, PLACED));
        assertEquals(2 * RACED * 3 - RACED, Collections.frequency(all, FLIGHT_QUOTA));
        assertEquals("30 with 30", counted("qk", leg));
    }

    private static HoldQuota quota(int holds, int seats, int inAll) {
        return new HoldQuota(holds, seats, inAll, Duration.ZERO);
    }

    private static List<NewHold> batch(String client, HoldQuota quota, int holds, long leg, int seats) {
        return IntStream.range(0, holds)
                .mapToObj(_ -> WantedHold.by(client, quota, WantedHold.of(UUID.randomUUID(), "Y", seats, leg)))
                .toList();
    }

    private List<Verdict.Outcome> place(List<NewHold> holds) {
        return batches.write(holds).stream().map(Verdict::outcome).toList();
    }

    private static long leg(String airline) {
        return DirectImport.legs(airline, DAY, "Y200", 1).getFirst();
    }

    private String counted(String client, long leg) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement(
                    "select holds || ' with ' || seats from client_leg_holds where client = ? and leg_id = ?")) {
                statement.setString(1, client);
                statement.setLong(2, leg);
                var row = statement.executeQuery();
                return row.next() ? row.getString(1) : "none";
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
}
