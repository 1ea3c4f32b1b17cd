package io.fareline.flight.holdqueue;

import static io.fareline.flight.holdqueue.Verdict.Outcome.BUSY;
import static io.fareline.flight.holdqueue.Verdict.Outcome.CHANGED;
import static io.fareline.flight.holdqueue.Verdict.Outcome.KNOWN;
import static io.fareline.flight.holdqueue.Verdict.Outcome.NOT_ON_SALE;
import static io.fareline.flight.holdqueue.Verdict.Outcome.PLACED;
import static io.fareline.flight.holdqueue.Verdict.Outcome.SOLD_OUT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.flight.database.Database;
import io.fareline.flight.inventory.Inventory;
import io.fareline.flight.inventory.LegInventory;
import io.fareline.flight.scheduleimport.DirectImport;
import io.fareline.platform.testing.Deployments;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Inside the container: how the database decides over holds that come together. */
@ExtendWith(ArquillianExtension.class)
class HoldBatchIT {
    private static final LocalDate DAY = LocalDate.now(ZoneOffset.UTC).plusDays(205);

    @Inject
    HoldBatch batches;

    @Inject
    HoldWriter writer;

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
    void eachHoldOfABatchIsDecidedByItself() {
        var legs = legs("UA", "Y10");
        var verdicts = place(
                WantedHold.of(UUID.randomUUID(), "Y", 9, legs.get(0)),
                WantedHold.of(UUID.randomUUID(), "Y", 2, legs.get(0), legs.get(1)),
                WantedHold.of("Y", legs.get(0), legs.get(1)));
        assertEquals(List.of(PLACED, SOLD_OUT, PLACED), outcomes(verdicts));
        assertEquals(legs.get(0), verdicts.get(1).refusedLeg());
        assertEquals(10, leg(legs.get(0)).seatsSold());
        assertEquals(1, leg(legs.get(1)).seatsSold(), "what one leg lacks no leg loses");
        assertEquals(3, number("select count(*) from hold_leg where leg_id = any (array[%d, %d])", legs));
    }

    @Test
    void aLowerClassNeverTakesWhatIsKeptForAHigherOne() {
        long leg = legs("UB", "Y100").getFirst();
        assertEquals(15, leg(leg).seatsLeft("V"));
        assertEquals(35, leg(leg).seatsLeft("Q"));
        for (int seats : new int[] {9, 6}) assertEquals(List.of(PLACED), outcomes(sell(leg, "V", seats)));
        assertEquals(List.of(SOLD_OUT), outcomes(sell(leg, "V", 1)));
        assertEquals(20, leg(leg).seatsLeft("Q"), "V counts against Q");
        for (int seats : new int[] {9, 9, 2}) assertEquals(List.of(PLACED), outcomes(sell(leg, "Q", seats)));
        assertEquals(List.of(SOLD_OUT), outcomes(sell(leg, "Q", 1)));
        assertEquals(65, leg(leg).seatsLeft("Y"), "a higher class takes what the lower ones have left");
    }

    @Test
    void aHigherClassMayTakeALowerOnesSeats() {
        long leg = legs("UC", "Y20").getFirst();
        for (int seats : new int[] {9, 9}) assertEquals(List.of(PLACED), outcomes(sell(leg, "Y", seats)));
        assertEquals(2, leg(leg).seatsLeft("V"));
        assertEquals(List.of(SOLD_OUT), outcomes(sell(leg, "V", 3)));
        assertEquals(List.of(PLACED), outcomes(sell(leg, "Y", 2)));
        assertEquals(List.of(SOLD_OUT), outcomes(sell(leg, "V", 1)));
    }

    @Test
    void whatStaffKeepsIsNotSold() throws Exception {
        long leg = legs("UD", "Y20").getFirst();
        change("update inventory set blocked = '{15}', closed_classes = 'V' where leg_id = " + leg);
        assertEquals(0, leg(leg).seatsLeft("V"));
        assertEquals(List.of(SOLD_OUT), outcomes(sell(leg, "V", 1)));
        assertEquals(5, leg(leg).seatsLeft("Y"));
        assertEquals(List.of(SOLD_OUT, PLACED), outcomes(place(hold(leg, "Y", 6), hold(leg, "Y", 5))));
    }

    @Test
    void whatIsNotThereCannotBeHeld() throws Exception {
        var legs = legs("UE", "Y40");
        long leg = legs.getFirst();
        assertEquals(List.of(SOLD_OUT), outcomes(sell(leg, "J", 1)));
        var otherTimes = new LegSeats(leg, 1, "Y", 1, 2);
        assertEquals(List.of(CHANGED), outcomes(place(WantedHold.of(UUID.randomUUID(), List.of(otherTimes)))));
        assertEquals(List.of(CHANGED), outcomes(sell(Long.MAX_VALUE, "Y", 1)));
        change("update inventory set on_sale = false where leg_id = " + leg);
        assertEquals(List.of(NOT_ON_SALE), outcomes(sell(leg, "Y", 1)));
        assertEquals(0, leg(leg).seatsSold());
    }

    @Test
    void anIdIsPlacedOnce() {
        long leg = legs("UF", "Y40").getFirst();
        var hold = hold(leg, "Y", 2);
        assertEquals(List.of(PLACED), outcomes(place(hold)));
        assertEquals(List.of(KNOWN, PLACED), outcomes(place(hold, hold(leg, "Y", 1))));
        assertEquals(3, leg(leg).seatsSold());
    }

    @Test
    void aLegThatStaysLockedKeepsNobodyElseWaiting() throws Exception {
        var legs = legs("UG", "Y40");
        transaction.begin();
        try {
            change("update inventory set on_sale = on_sale where leg_id = " + legs.get(0));
            var verdicts = executor.submit(() -> place(hold(legs.get(0), "Y", 1), hold(legs.get(1), "Y", 1)))
                    .get();
            assertEquals(List.of(BUSY, PLACED), outcomes(verdicts));
        } finally {
            transaction.rollback();
        }
        assertEquals(List.of(PLACED), outcomes(sell(legs.get(0), "Y", 1)));
    }

    @Test
    void aSessionThatWasEndedIsNoMatter() {
        long leg = legs("UJ", "Y40").getFirst();
        // While this test has a connection the writer's is another one, which somebody else may have used since.
        boolean ended = database.with(connection -> {
            assertEquals(PLACED, writer.decide(hold(leg, "Y", 1)).outcome());
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("""
                            select count(pg_terminate_backend(pid)) > 0 from pg_stat_activity
                             where usename = current_user and pid <> pg_backend_pid()
                            """)) {
                return row.next() && row.getBoolean(1);
            }
        });
        assertTrue(ended);
        assertEquals(PLACED, writer.decide(hold(leg, "Y", 1)).outcome());
        assertEquals(2, leg(leg).seatsSold());
    }

    @Test
    void buyersOfAllClassesNeverExceedTheCabin() throws Exception {
        long leg = legs("UH", "Y10").getFirst();
        var buyers = new ArrayList<Callable<Verdict>>();
        for (int buyer = 0; buyer < 64; buyer++) {
            var hold = hold(leg, List.of("Y", "B", "M").get(buyer % 3), 1);
            buyers.add(() -> writer.decide(hold));
        }
        assertEquals(10, placed(buyers));
        assertEquals(10, leg(leg).seatsSold());
        assertTrue(!leg(leg).isBeyondAuthorised());
    }

    @Test
    void buyersOfTheSameLegsInAnyOrderDoNotBlockEachOther() throws Exception {
        var legs = legs("UI", "Y40");
        var buyers = new ArrayList<Callable<Verdict>>();
        for (int buyer = 0; buyer < 32; buyer++) {
            var there = buyer % 2 == 0 ? legs : legs.reversed();
            var hold = WantedHold.of("Y", there.toArray(Long[]::new));
            buyers.add(() -> writer.decide(hold));
        }
        assertEquals(32, placed(buyers));
        for (long leg : legs) assertEquals(32, leg(leg).seatsSold());
    }

    private int placed(List<Callable<Verdict>> buyers) throws Exception {
        int placed = 0;
        for (var verdict : executor.invokeAll(buyers)) if (verdict.get().outcome() == PLACED) placed++;
        return placed;
    }

    private List<Verdict> sell(long leg, String bookingClass, int seats) {
        return place(hold(leg, bookingClass, seats));
    }

    private List<Verdict> place(NewHold... holds) {
        return batches.write(Arrays.asList(holds));
    }

    private static NewHold hold(long leg, String bookingClass, int seats) {
        return WantedHold.of(UUID.randomUUID(), bookingClass, seats, leg);
    }

    private static List<Verdict.Outcome> outcomes(List<Verdict> verdicts) {
        return verdicts.stream().map(Verdict::outcome).toList();
    }

    private LegInventory leg(long id) {
        return inventory.find(id).orElseThrow();
    }

    private void change(String sql) {
        database.with(connection -> {
            try (var statement = connection.createStatement()) {
                return statement.executeUpdate(sql);
            }
        });
    }

    private int number(String sql, List<Long> legs) {
        return database.with(connection -> {
            try (var statement = connection.createStatement()) {
                var row = statement.executeQuery(sql.formatted(legs.toArray()));
                row.next();
                return row.getInt(1);
            }
        });
    }

    private static List<Long> legs(String airline, String configuration) {
        return DirectImport.legs(airline, DAY, configuration, 2);
    }
}
