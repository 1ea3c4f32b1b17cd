package io.fareline.flight.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.fareline.flight.Timetable;
import io.fareline.flight.database.Database;
import io.fareline.flight.scheduleimport.DirectImport;
import io.fareline.platform.testing.Deployments;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import jakarta.transaction.UserTransaction;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Inside the container: seats that are given back. */
@ExtendWith(ArquillianExtension.class)
class InventoryIT {
    private static final LocalDate DAY = LocalDate.now(ZoneOffset.UTC).plusDays(200);

    @Inject
    Inventory inventory;

    @Inject
    Database database;

    @Resource(lookup = "java:comp/UserTransaction")
    UserTransaction transaction;

    @Deployment
    static WebArchive war() {
        return Deployments.warWithTests();
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
    void seatsThatWereNotSoldCannotBeGivenBack() throws Exception {
        long leg = legs("UE", "Y40").getFirst();
        transaction.begin();
        try {
            var sold = List.of(new SoldSeats(leg, "Y", 1));
            assertThrows(RuntimeException.class, () -> inventory.giveBack(sold));
        } finally {
            transaction.rollback();
        }
        assertEquals(0, inventory.find(leg).orElseThrow().seatsSold());
    }

    @Test
    void seatsAreGivenBackInATransactionOnly() {
        assertThrows(TransactionalException.class, () -> inventory.giveBack(List.of(new SoldSeats(1, "Y", 1))));
    }

    private static List<Long> legs(String airline, String configuration) {
        return DirectImport.legs(airline, DAY, configuration, 2);
    }
}
