package io.fareline.flight.holdqueue;

import static io.fareline.flight.holdqueue.HoldRelease.Outcome.BARRED;
import static io.fareline.flight.holdqueue.HoldRelease.Outcome.BUSY;
import static io.fareline.flight.holdqueue.HoldRelease.Outcome.LEFT;
import static io.fareline.flight.holdqueue.HoldRelease.Outcome.RELEASED;
import static io.fareline.flight.holdqueue.HoldRelease.Outcome.UNKNOWN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.flight.database.Database;
import io.fareline.flight.hold.HoldOwner;
import io.fareline.flight.inventory.Inventory;
import io.fareline.flight.scheduleimport.DirectImport;
import io.fareline.platform.testing.Deployments;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Inside the container: how the database decides over holds that are given up together. */
@ExtendWith(ArquillianExtension.class)
class HoldReleaseIT {
    private static final LocalDate DAY = LocalDate.now(ZoneOffset.UTC).plusDays(246);

    @Inject
    HoldBatch batches;

    @Inject
    HoldWriter writer;

    @Inject
    QueueSettings settings;

    @Inject
    Inventory inventory;

    @Inject
    Database database;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    ManagedExecutorService executor;

    @Resource(lookup = "java:comp/UserTransaction")
    UserTransaction transaction;

    @Deployment
    static WebArchive war() {
        return Deployments.warWithTests();
    }

    @Test
    void eachReleaseOfABatchIsDecidedByItself() {
        var legs = legs("ZA");
        var held = placed("Y", 2, legs.get(0), legs.get(1));
        var sold = placed("V", 1, legs.get(0));
        var kept = placed("Y", 4, legs.get(0));
        var ranOut = placed("Y", 1, legs.get(1));
        settle(sold, "CONFIRMED");
        settle(ranOut, "EXPIRED");
        var stranger = new HoldOwner("stranger", "booking");
        assertEquals(
                List.of(RELEASED, RELEASED, LEFT, LEFT, UNKNOWN),
                release(
                        WantedHold.released(held),
                        WantedHold.released(sold),
                        WantedHold.released(kept.id(), stranger, Instant.now()),
                        WantedHold.released(ranOut),
                        WantedHold.released(WantedHold.of("Y", legs.get(0)))));
        assertEquals(4, seatsSold(legs.get(0)));
        assertEquals(1, seatsSold(legs.get(1)), "what ran out here was not given back by this test");
        assertEquals("1 with 4", counted(legs.get(0)));
        assertEquals("RELEASED 3", state(sold));
        assertEquals("HELD 1", state(kept));
    }

    @Test
    void seatsAreGivenBackOnceHoweverOftenItIsAsked() {
        long leg = legs("ZB").getFirst();
        var hold = placed("Y", 3, leg);
        placed("Y", 2, leg);
        release(WantedHold.released(hold), WantedHold.released(hold));
        assertEquals(2, seatsSold(leg), "twice in a batch");
        assertEquals(List.of(LEFT), release(WantedHold.released(hold)));
        assertEquals(LEFT, writer.decide(WantedHold.released(hold)));
        assertEquals(2, seatsSold(leg));
        assertEquals("RELEASED 2", state(hold));
        assertEquals("1", text("select count(*) from outbox where subject = '%s' and type like '%%released%%'", hold));
    }

    @Test
    void aReleaseIsToldWithTheVersionThatTheHoldHasByThen() {
        long leg = legs("ZC").getFirst();
        var hold = placed("Y", 1, leg);
        settle(hold, "CONFIRMED");
        var at = Instant.parse("2030-01-01T10:00:00.123456Z");
        assertEquals(RELEASED, writer.decide(WantedHold.released(hold.id(), hold.owner(), at)));
        assertEquals(
                "io.fareline.flight.hold-released.v1 3 " + hold.id() + " 2030-01-01T10:00:00.123456Z", text("""
                        select type || ' ' || version || ' ' || (data ->> 'holdId') || ' ' || (data ->> 'releasedAt')
                          from outbox where subject = '%s' and type like '%%released%%'
                        """, hold));
        assertEquals("t", text("select settled_at = '" + at + "' from hold where id = '%s'", hold));
    }

    @Test
    void seatNumbersAreFree() {
        long leg = legs("ZD").getFirst();
        var hold = placed("Y", 1, leg);
        var other = placed("Y", 1, leg);
        for (var each : List.of(hold, other)) change("""
                    insert into seat_assignment (leg_id, seat, hold_id, passenger, child, position, assigned_at)
                    select %d, (10 + count(*)) || 'A', '%s', 1, false, 'WINDOW', now()
                      from seat_assignment where leg_id = %1$d
                    """.formatted(leg, each.id()));
        assertEquals(List.of(RELEASED), release(WantedHold.released(hold)));
        assertEquals("0", text("select count(*) from seat_assignment where hold_id = '%s'", hold));
        assertEquals("1", text("select count(*) from seat_assignment where hold_id = '%s'", other));
    }

    @Test
    void whatWasNeverPlacedNeverWillBe() {
        long leg = legs("ZE").getFirst();
        var late = WantedHold.of("Y", leg);
        assertEquals(BARRED, writer.decide(WantedHold.released(late)));
        assertEquals(LEFT, writer.decide(WantedHold.released(late)), "a retry");
        assertEquals(Verdict.Outcome.KNOWN, writer.decide(late).outcome());
        assertEquals(0, seatsSold(leg));
        assertEquals("0", text("select count(*) from outbox where subject = '%s'", late));
    }

    @Test
    void whatIsLockedIsBusyAloneAndNothingOfIt() throws Exception {
        var legs = legs("ZF");
        var onLockedLeg = placed("Y", 1, legs.get(0), legs.get(1));
        var locked = placed("Y", 1, legs.get(1));
        var free = placed("Y", 1, legs.get(1));
        transaction.begin();
        try {
            change("update inventory set on_sale = on_sale where leg_id = " + legs.get(0));
            change("update hold set settled_at = settled_at where id = '" + locked.id() + "'");
            var outcomes = executor.submit(() -> release(
                            WantedHold.released(onLockedLeg), WantedHold.released(locked), WantedHold.released(free)))
                    .get();
            assertEquals(List.of(BUSY, BUSY, RELEASED), outcomes);
        } finally {
            transaction.rollback();
        }
        assertEquals(2, seatsSold(legs.get(1)));
        assertEquals(
                List.of(RELEASED, RELEASED), release(WantedHold.released(onLockedLeg), WantedHold.released(locked)));
        for (long leg : legs) assertEquals(0, seatsSold(leg));
    }

    @Test
    void oneThatTheDatabaseCannotTakeHarmsNobodyElse() throws Exception {
        long leg = legs("ZG").getFirst();
        var broken = placed("Y", 1, leg);
        var sound = placed("Y", 1, leg);
        change("update hold_leg set seats = 9 where hold_id = '" + broken.id() + "'");
        var waiting = List.of(
                WaitingHold.<HoldRelease, HoldRelease.Outcome>now(WantedHold.released(broken)),
                WaitingHold.<HoldRelease, HoldRelease.Outcome>now(WantedHold.released(sound)));
        new HoldLine<>(settings, new Releasing()).write(waiting);
        assertTrue(waiting.getFirst().verdict().isCompletedExceptionally(), "more than were sold");
        assertEquals(RELEASED, waiting.getLast().verdict().get());
        assertEquals(1, seatsSold(leg));
        assertEquals("HELD 1", state(broken));
        change("update hold_leg set seats = 1 where hold_id = '" + broken.id() + "'");
        assertEquals(RELEASED, writer.decide(WantedHold.released(broken)));
    }

    @Test
    void aSessionThatWasEndedIsNoMatter() {
        long leg = legs("ZH").getFirst();
        var first = placed("Y", 1, leg);
        var second = placed("Y", 1, leg);
        // While this test has a connection the writer's is another one, which somebody else may have used since.
        boolean ended = database.with(connection -> {
            assertEquals(RELEASED, writer.decide(WantedHold.released(first)));
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("""
                            select count(pg_terminate_backend(pid)) > 0 from pg_stat_activity
                             where usename = current_user and pid <> pg_backend_pid()
                            """)) {
                return row.next() && row.getBoolean(1);
            }
        });
        assertTrue(ended);
        assertEquals(RELEASED, writer.decide(WantedHold.released(second)));
        assertEquals(0, seatsSold(leg));
    }

    /** As the writer's own, but for what is told. */
    private final class Releasing implements HoldLine.Decision<HoldRelease, HoldRelease.Outcome> {
        @Override
        public List<HoldRelease.Outcome> over(List<HoldRelease> batch) {
            return batches.release(batch);
        }

        @Override
        public void wasMade(List<HoldRelease.Outcome> outcomes) {}
    }

    private NewHold placed(String bookingClass, int seats, Long... legs) {
        var hold = WantedHold.of(UUID.randomUUID(), bookingClass, seats, legs);
        assertEquals(
                Verdict.Outcome.PLACED, batches.write(List.of(hold)).getFirst().outcome());
        return hold;
    }

    private List<HoldRelease.Outcome> release(HoldRelease... releases) {
        return batches.release(Arrays.asList(releases));
    }

    private void settle(NewHold hold, String state) {
        change("update hold set state = '%s', settled_at = now(), version = version + 1 where id = '%s'"
                .formatted(state, hold.id()));
    }

    private int seatsSold(long leg) {
        return inventory.find(leg).orElseThrow().seatsSold();
    }

    private String state(NewHold hold) {
        return text("select state || ' ' || version from hold where id = '%s'", hold);
    }

    private String counted(long leg) {
        return text("select holds || ' with ' || seats from client_leg_holds where leg_id = " + leg);
    }

    private String text(String sql, NewHold hold) {
        return text(sql.formatted(hold.id()));
    }

    private String text(String sql) {
        return database.with(connection -> {
            try (var statement = connection.createStatement()) {
                var row = statement.executeQuery(sql);
                row.next();
                return row.getString(1);
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

    private static List<Long> legs(String airline) {
        return DirectImport.legs(airline, DAY, "Y100", 2);
    }
}
