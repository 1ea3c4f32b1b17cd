package io.fareline.flight.holdqueue;

import static io.fareline.flight.holdqueue.HoldRelease.Outcome.RELEASED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.flight.inventory.Inventory;
import io.fareline.platform.testing.Deployments;
import io.fareline.platform.testing.deployment.OwnDeployment;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What releases cost that does not depend on how fast the machine is: transactions, each one round trip, and syncs. */
@ExtendWith(ArquillianExtension.class)
@OwnDeployment
class HoldReleaseCostIT {
    private static final LocalDate DAY = LocalDate.now(ZoneOffset.UTC).plusDays(248);
    private static final int CLIENTS = 32;
    private static final int EACH = 60;
    private static final int FLIGHTS = 200;
    private static final int MANY = 5_000;
    private static final String TRANSACTIONS = """
            select count(distinct hold.xmin::text)
              from hold join hold_leg on hold_leg.hold_id = hold.id join scheduled_leg leg on leg.id = hold_leg.leg_id
             where leg.carrier = '%s' and hold.state = 'RELEASED'
            """;

    @Inject
    HoldWriter writer;

    @Inject
    HoldBatch batches;

    @Inject
    Inventory inventory;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    ManagedExecutorService executor;

    @Deployment
    static WebArchive war() {
        return Deployments.warWithTests();
    }

    private record Cost(double transactions, double syncs) {}

    @Test
    void oneRoundTripAndOneSyncServeTheCrowdThatLeavesAHotFlight() throws Exception {
        long hot = RoomyLegs.of("ZL", DAY, 1).getFirst();
        var cost = cost("ZL", hold -> hot);
        assertTrue(cost.transactions <= 0.05, "transactions each: " + cost.transactions);
        // The relay that tells of them syncs too, as often as it comes round.
        assertTrue(cost.syncs <= 0.1, "syncs each: " + cost.syncs);
        assertEquals(0, inventory.find(hot).orElseThrow().seatsSold());
    }

    @Test
    void whoLeavesManyFlightsSharesTransactionsToo() throws Exception {
        var legs = RoomyLegs.of("ZM", DAY, FLIGHTS);
        var cost = cost("ZM", hold -> legs.get(hold * 7 % FLIGHTS));
        assertTrue(cost.transactions <= 0.15, "transactions each: " + cost.transactions);
        assertTrue(cost.syncs <= 0.15, "syncs each: " + cost.syncs);
    }

    @Test
    void aReleaseCostsTheSameHoweverManyThereAre() {
        long leg = RoomyLegs.of("ZN", DAY, 1).getFirst();
        var first = placed(leg, 100);
        long before = pages(first.subList(0, 20));
        placed(leg, MANY);
        long after = pages(first.subList(20, 40));
        assertEquals(
                100 - 40 + MANY, inventory.find(leg).orElseThrow().seatsSold(), "what is explained is done as well");
        // Each of some ten trees may have grown by a level.
        assertTrue(after <= before + 20, "pages for one release: " + before + " before, " + after + " after");
    }

    /** For one of them: a session that is new to it reads the catalogue too. */
    private static long pages(List<NewHold> holds) {
        return holds.stream()
                .mapToLong(hold -> CostOf.pages("release_holds", WantedHold.released(hold)))
                .min()
                .orElseThrow();
    }

    private List<NewHold> placed(long leg, int holds) {
        var placed = new ArrayList<NewHold>();
        while (placed.size() < holds) {
            var batch = new ArrayList<NewHold>();
            for (int hold = 0; hold < 100; hold++) batch.add(WantedHold.of("Y", leg));
            place(batch);
            placed.addAll(batch);
        }
        return placed;
    }

    private void place(List<NewHold> batch) {
        var outcomes = batches.write(batch).stream().map(Verdict::outcome).toList();
        assertEquals(batch.size(), Collections.frequency(outcomes, Verdict.Outcome.PLACED));
    }

    private Cost cost(String airline, IntFunction<Long> legOf) throws Exception {
        var clients = new ArrayList<Callable<Integer>>();
        for (int client = 0; client < CLIENTS; client++) {
            var holds = new ArrayList<NewHold>();
            for (int hold = client * EACH; hold < (client + 1) * EACH; hold++)
                holds.add(WantedHold.of("Y", legOf.apply(hold)));
            place(holds);
            clients.add(() -> released(holds));
        }
        long syncs = CostOf.syncs(executor);
        int released = 0;
        for (var done : executor.invokeAll(clients)) released += done.get();
        assertEquals(CLIENTS * EACH, released);
        long synced = CostOf.syncs(executor) - syncs;
        return new Cost(CostOf.number(TRANSACTIONS.formatted(airline)) / (double) released, synced / (double) released);
    }

    private int released(List<NewHold> holds) {
        int released = 0;
        for (var hold : holds) if (writer.decide(WantedHold.released(hold)) == RELEASED) released++;
        return released;
    }
}
