package io.fareline.flight.holdqueue;

import static io.fareline.flight.holdqueue.HoldRelease.Outcome.BUSY;
import static io.fareline.flight.holdqueue.HoldRelease.Outcome.LEFT;
import static io.fareline.flight.holdqueue.HoldRelease.Outcome.RELEASED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.flight.database.Database;
import io.fareline.flight.database.DatabaseFailure;
import io.fareline.flight.expiry.ExpireHolds;
import io.fareline.flight.inventory.Inventory;
import io.fareline.platform.testing.Deployments;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Inside the container: holds that are placed, given up and run out at the same moment, by several servers. */
@ExtendWith(ArquillianExtension.class)
class HoldReleaseRaceIT {
    private static final LocalDate DAY = LocalDate.now(ZoneOffset.UTC).plusDays(247);
    private static final int IDS = 240;
    private static final int SERVERS = 4;
    private static final int ROUNDS = 25;
    private static final int BATCH = 12;
    private static final int TRIES = 10;
    private static final String UNIQUE_VIOLATION = "23505";
    private static final Duration SHORT = Duration.ofMillis(300);

    @Inject
    HoldBatch batches;

    @Inject
    HoldWriter writer;

    @Inject
    ExpireHolds expireHolds;

    @Inject
    Inventory inventory;

    @Inject
    Database database;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    ManagedExecutorService executor;

    @Deployment
    static WebArchive war() {
        return Deployments.warWithTests();
    }

    @Test
    void whetherPlacedOrReleasedFirstNoSeatStaysTaken() throws Exception {
        var legs = RoomyLegs.of("ZI", DAY, 2);
        // Each is a task of its own, since a task keeps its connection to its end.
        var tasks = new ArrayList<Callable<String>>();
        for (int id = 0; id < IDS; id++) {
            var wanted = id % 3 == 0 ? legs : List.of(legs.get(id % 2));
            var hold = WantedHold.of("Y", wanted.toArray(Long[]::new));
            tasks.add(() -> patiently(() -> writer.decide(hold).outcome(), Verdict.Outcome.BUSY));
            tasks.add(() -> patiently(() -> writer.decide(WantedHold.released(hold)), BUSY));
        }
        var done = executor.invokeAll(tasks);
        var outcomes = new HashMap<String, Integer>();
        for (int task = 0; task < done.size(); task += 2)
            outcomes.merge(done.get(task).get() + " " + done.get(task + 1).get(), 1, Integer::sum);
        assertTrue(List.of("PLACED RELEASED", "KNOWN BARRED").containsAll(outcomes.keySet()), outcomes.toString());
        assertNothingLeft(legs);
    }

    @Test
    void ofManyWhoReleaseTheSameOneDoes() throws Exception {
        var legs = RoomyLegs.of("ZJ", DAY, 1);
        var releases = new ArrayList<Callable<HoldRelease.Outcome>>();
        for (int hold = 0; hold < 20; hold++) {
            var placed = WantedHold.of("Y", legs.getFirst());
            assertEquals(Verdict.Outcome.PLACED, writer.decide(placed).outcome());
            var here = WantedHold.released(placed);
            releases.addAll(Collections.nCopies(2, () -> writer.decide(here)));
            releases.addAll(
                    Collections.nCopies(2, () -> batches.release(List.of(here)).getFirst()));
        }
        Collections.shuffle(releases, new Random(7));
        var outcomes = new HashMap<HoldRelease.Outcome, Integer>();
        for (var done : executor.invokeAll(releases)) outcomes.merge(done.get(), 1, Integer::sum);
        assertEquals(Map.of(RELEASED, 20, LEFT, 60), outcomes);
        assertNothingLeft(legs);
    }

    /** A batch that is not tried again shows each deadlock. */
    @Test
    void serversThatPlaceReleaseAndExpireTheSameNeverWaitInACircle() throws Exception {
        var legs = RoomyLegs.of("ZK", DAY, 3);
        var once = onlyOnce();
        var servers = new ArrayList<Callable<Integer>>();
        for (int server = 0; server < SERVERS; server++) {
            var chance = new Random(server);
            servers.add(() -> {
                int done = 0;
                for (int round = 0; round < ROUNDS; round++) done += placeAndRelease(once, legs, chance);
                return done;
            });
        }
        servers.add(() -> {
            for (int round = 0; round < ROUNDS; round++) expireHolds.expireSome();
            return 0;
        });
        int done = 0;
        for (var each : executor.invokeAll(servers)) done += each.get();
        assertTrue(done > 0, "some were released");
        var left = new ArrayList<HoldRelease>();
        for (var id : living("ZK"))
            left.add(WantedHold.released(id, WantedHold.of("Y", legs.getFirst()).owner(), Instant.now()));
        once.release(left);
        assertNothingLeft(legs);
    }

    /** Who is told that somebody else is busy with it comes again. */
    private static <T extends Enum<T>> String patiently(Supplier<T> asking, T busy) {
        var outcome = asking.get();
        for (int tries = 1; outcome == busy && tries < TRIES; tries++) outcome = asking.get();
        return outcome.name();
    }

    /** Places some, and at the same time releases the same, and others, in another order; tells how many were released. */
    private int placeAndRelease(HoldBatch once, List<Long> legs, Random chance) throws Exception {
        var holds = new ArrayList<NewHold>();
        for (int number = 0; number < BATCH; number++) {
            var wanted = new ArrayList<>(legs);
            Collections.shuffle(wanted, chance);
            var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
            var until = now.plus(chance.nextBoolean() ? SHORT : Duration.ofDays(1));
            var seats = wanted.subList(0, 1 + chance.nextInt(legs.size())).stream()
                    .map(leg -> new LegSeats(leg, 1, "Y", 1, 1))
                    .toList();
            holds.add(WantedHold.of(UUID.randomUUID(), seats, now, until));
        }
        var releases = new ArrayList<HoldRelease>();
        for (var hold : holds) releases.add(WantedHold.released(hold));
        Collections.shuffle(releases, chance);
        var first = executor.submit(() -> once.release(releases.subList(0, BATCH / 2)));
        var barred = executor.submit(() -> once.barOrRelease(releases.getLast()));
        place(once, holds);
        barred.get();
        return Collections.frequency(first.get(), RELEASED) + Collections.frequency(once.release(releases), RELEASED);
    }

    /** An id may be barred after it was looked for, which is found by trying again. */
    private static void place(HoldBatch once, List<NewHold> holds) {
        try {
            once.write(holds);
        } catch (DatabaseFailure barred) {
            assertEquals(UNIQUE_VIOLATION, barred.state());
            once.write(holds);
        }
    }

    private HoldBatch onlyOnce() {
        var once = new HoldBatch();
        once.database = database;
        once.settings = new QueueSettings() {
            @Override
            int attempts() {
                return 1;
            }

            @Override
            Duration patience() {
                return Duration.ofSeconds(2);
            }
        };
        return once;
    }

    private void assertNothingLeft(List<Long> legs) {
        for (long leg : legs) {
            assertEquals(0, inventory.find(leg).orElseThrow().seatsSold());
            assertEquals(List.of(), ids("select client::text from client_leg_holds where leg_id = " + leg));
            assertEquals(List.of(), ids("""
                    select hold.id::text from hold join hold_leg leg on leg.hold_id = hold.id
                     where leg.leg_id = %d and hold.state not in ('RELEASED', 'EXPIRED')
                    """.formatted(leg)));
        }
    }

    private List<UUID> living(String airline) {
        return ids("""
                        select distinct hold.id::text
                          from hold join hold_leg on hold_leg.hold_id = hold.id
                          join scheduled_leg leg on leg.id = hold_leg.leg_id
                         where leg.carrier = '%s' and hold.state = 'HELD'
                        """.formatted(airline)).stream().map(UUID::fromString).toList();
    }

    private List<String> ids(String sql) {
        return database.with(connection -> {
            var ids = new ArrayList<String>();
            try (var statement = connection.createStatement()) {
                var rows = statement.executeQuery(sql);
                while (rows.next()) ids.add(rows.getString(1));
            }
            return ids;
        });
    }
}
