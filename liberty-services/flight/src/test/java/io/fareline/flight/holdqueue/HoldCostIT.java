package io.fareline.flight.holdqueue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.flight.database.Database;
import io.fareline.platform.testing.Deployments;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
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
        return Deployments.warWithTests();
    }

    private record Cost(double transactions, double syncs) {}

    @Test
    void oneRoundTripAndOneSyncServeTheCrowdOfAHotFlight() throws Exception {
        long hot = RoomyLegs.of("XA", DAY, 1).getFirst();
        var cost = cost("XA", hold -> hot);
        assertTrue(cost.transactions <= 0.05, "transactions each: " + cost.transactions);
        assertTrue(cost.syncs <= 0.05, "syncs each: " + cost.syncs);
    }

    @Test
    void buyersOfManyFlightsShareTransactionsToo() throws Exception {
        var legs = RoomyLegs.of("XB", DAY, FLIGHTS);
        var cost = cost("XB", hold -> legs.get(hold * 7 % FLIGHTS));
        assertTrue(cost.transactions <= 0.15, "transactions each: " + cost.transactions);
        assertTrue(cost.syncs <= 0.15, "syncs each: " + cost.syncs);
    }

    @Test
    void aHoldCostsTheSameHoweverManyItsClientHasHad() throws Exception {
        var legs = RoomyLegs.of("XC", DAY, 2);
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
        long after = pages(legs.get(0));
        assertTrue(
                CostOf.number("select count(*) from hold where acting_client = 'frequent'") > 10_000,
                "it has had that many");
        // Each of some ten trees may have grown by a level.
        assertTrue(after <= before + 20, "pages for one hold: " + before + " before, " + after + " after");
    }

    /** Pages that are touched to place one more of that leg. A session that is new to it reads the catalogue too. */
    private static long pages(long leg) {
        return IntStream.range(0, 20)
                .mapToLong(_ -> CostOf.pages("place_holds", WantedHold.by("frequent", QUOTA, WantedHold.of("Y", leg))))
                .min()
                .orElseThrow();
    }

    private void change(String sql) {
        database.with(connection -> {
            try (var statement = connection.createStatement()) {
                return statement.executeUpdate(sql);
            }
        });
    }

    private Cost cost(String airline, IntFunction<Long> legOf) throws Exception {
        long syncs = CostOf.syncs(executor);
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
        long synced = CostOf.syncs(executor) - syncs;
        return new Cost(CostOf.number(TRANSACTIONS.formatted(airline)) / (double) placed, synced / (double) placed);
    }
}
