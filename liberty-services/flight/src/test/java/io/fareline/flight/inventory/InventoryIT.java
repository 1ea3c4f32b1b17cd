package io.fareline.flight.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.flight.Timetable;
import io.fareline.flight.database.Database;
import io.fareline.flight.scheduleimport.DirectImport;
import io.fareline.flight.ssim.SsimText;
import io.fareline.platform.testing.Deployments;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import jakarta.transaction.UserTransaction;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Inside the container: the guarded updates by themselves, with buyers of different booking classes. */
@ExtendWith(ArquillianExtension.class)
class InventoryIT {
    private static final LocalDate DAY = LocalDate.now(ZoneOffset.UTC).plusDays(200);

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
        return Deployments.war(InventoryIT.class, Timetable.class, SsimText.class, DirectImport.class);
    }

    @Test
    void anImportWhoseAnswerWasLostIsFoundAgainByItsId() {
        var file = Timetable.of("QY", DAY, DAY).flight(1, DAY, "Y66").file();
        var id = UUID.randomUUID();
        var first = DirectImport.of(id, file);
        assertEquals(1, first.added());
        assertEquals(first, DirectImport.of(id, file));
        assertEquals(0, DirectImport.of(UUID.randomUUID(), file).added());
    }

    @Test
    void buyersOfAllClassesNeverExceedTheCabin() throws Exception {
        long leg = legs("UA", "Y10").getFirst();
        var buyers = new ArrayList<Callable<Boolean>>();
        for (int buyer = 0; buyer < 32; buyer++) {
            var request = new SeatRequest(leg, List.of("Y", "B", "M").get(buyer % 3), 1, 1);
            buyers.add(() -> taken(List.of(request)));
        }
        assertEquals(10, wins(buyers));
        var seats = inventory.find(leg).orElseThrow();
        assertEquals(10, seats.seatsSold());
        assertEquals(0, seats.seatsLeft("Y"));
        assertTrue(!seats.isBeyondAuthorised());
    }

    @Test
    void buyersOfTheSameLegsInAnyOrderDoNotBlockEachOther() throws Exception {
        var legs = legs("UB", "Y40");
        var there = legs.stream().map(leg -> new SeatRequest(leg, "Y", 1, 1)).toList();
        var buyers = new ArrayList<Callable<Boolean>>();
        for (int buyer = 0; buyer < 32; buyer++) buyers.add(() -> taken(buyerOrder(there)));
        assertEquals(32, wins(buyers));
        for (long leg : legs) assertEquals(32, inventory.find(leg).orElseThrow().seatsSold());
    }

    @Test
    void whatOneLegLacksNoLegLoses() throws Exception {
        var legs = legs("UC", "Y40");
        assertTrue(taken(List.of(new SeatRequest(legs.get(1), "Y", 40, 1))));
        var both = legs.stream().map(leg -> new SeatRequest(leg, "Y", 1, 1)).toList();
        assertTrue(!taken(both));
        assertEquals(0, inventory.find(legs.get(0)).orElseThrow().seatsSold());
    }

    @Test
    void aClassThatTheLegLacksHasNoSeats() throws Exception {
        long leg = legs("UD", "Y40").getFirst();
        assertTrue(!taken(List.of(new SeatRequest(leg, "J", 1, 1))));
        assertTrue(!taken(List.of(new SeatRequest(leg, "Y", 1, 2))), "nor has a leg with other times");
    }

    @Test
    void seatsThatWereNotSoldCannotBeGivenBack() throws Exception {
        long leg = legs("UE", "Y40").getFirst();
        transaction.begin();
        try {
            var request = List.of(new SeatRequest(leg, "Y", 1, 1));
            assertThrows(RuntimeException.class, () -> inventory.giveBack(request));
        } finally {
            transaction.rollback();
        }
        assertEquals(0, inventory.find(leg).orElseThrow().seatsSold());
    }

    @Test
    void seatsAreTakenInATransactionOnly() {
        assertThrows(TransactionalException.class, () -> inventory.take(List.of(new SeatRequest(1, "Y", 1, 1))));
    }

    private static List<SeatRequest> buyerOrder(List<SeatRequest> requests) {
        return Thread.currentThread().threadId() % 2 == 0 ? requests : requests.reversed();
    }

    private boolean taken(List<SeatRequest> requests) throws Exception {
        transaction.begin();
        boolean refused = true;
        try {
            refused = inventory.take(requests).isPresent();
        } finally {
            if (refused) transaction.rollback();
            else transaction.commit();
        }
        return !refused;
    }

    private int wins(List<Callable<Boolean>> buyers) throws Exception {
        int wins = 0;
        for (var outcome : executor.invokeAll(buyers)) if (outcome.get()) wins++;
        return wins;
    }

    /** The ids of two flights' legs. */
    private List<Long> legs(String airline, String configuration) {
        DirectImport.of(Timetable.of(airline, DAY, DAY)
                .flight(1, DAY, configuration)
                .flight(2, DAY, configuration)
                .file());
        return database.with(connection -> {
            var ids = new ArrayList<Long>();
            try (var statement =
                    connection.prepareStatement("select id from scheduled_leg where carrier = ? order by number")) {
                statement.setString(1, airline);
                var rows = statement.executeQuery();
                while (rows.next()) ids.add(rows.getLong(1));
            }
            return ids;
        });
    }
}
