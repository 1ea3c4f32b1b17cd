package io.fareline.flight.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.flight.Timetable;
import io.fareline.flight.onsale.OnSale;
import io.fareline.flight.scheduleimport.DirectImport;
import io.fareline.flight.timetable.LegOnSale;
import io.fareline.platform.testing.Deployments;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An import reaches the memory of a server that runs. */
@ExtendWith(ArquillianExtension.class)
class TimetableFeedIT {
    private static final LocalDate DAY = LocalDate.now(ZoneOffset.UTC).plusDays(210);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("ddMMMyy", Locale.ENGLISH);

    @Inject
    OnSale onSale;

    @Resource(lookup = "jdbc/fareline")
    DataSource database;

    private Memory memory;

    @Deployment
    static WebArchive war() {
        return Deployments.warWithTests();
    }

    @BeforeEach
    void memory() {
        memory = new Memory(onSale);
    }

    @Test
    void newFlightsAreSold() {
        imported(Timetable.of("MA", DAY, DAY).flight(1, DAY, "J4Y66"));
        var found = memory.one("MA", DAY);
        assertEquals("MA1", found.first().flight().toString());
        assertEquals(9, found.seatsLeft());
        assertEquals(DAY + "T09:00+04:00", found.first().departsLocal().toString());
    }

    @Test
    void aFlightOfTwoLegsIsSoldAsOneAndByItsLegs() {
        imported(Timetable.of("MB", DAY, DAY)
                .leg(7, 1, DAY, "DXB09000900+0400", "DOH09150915+0300", "Y66")
                .leg(7, 2, DAY, "DOH10001000+0300", "BAH10451045+0300", "Y3"));
        assertEquals(1, memory.find("MB", DAY, "DXB", "DOH").size());
        assertEquals(1, memory.find("MB", DAY, "DOH", "BAH").size());
        var through = memory.find("MB", DAY, "DXB", "BAH").getFirst();
        assertEquals(
                List.of("DXB", "DOH"),
                through.legs().stream().map(leg -> leg.origin().iata()).toList());
        assertEquals(3, through.seatsLeft());
    }

    @Test
    void changedTimesTakeTheirPlace() {
        imported(Timetable.of("MC", DAY, DAY).flight(1, DAY, "Y66"));
        int before = memory.one("MC", DAY).first().timesVersion();
        imported(Timetable.of("MC", DAY, DAY).leg(1, 1, DAY, "DXB11001100+0400", "DOH11151115+0300", "Y66"));
        LegOnSale after = memory.one("MC", DAY).first();
        assertEquals(before + 1, after.timesVersion());
        assertEquals(DAY + "T11:00+04:00", after.departsLocal().toString());
    }

    @Test
    void cancelledAndReinstatedFlightsGoAndComeBack() {
        var both = Timetable.of("MD", DAY, DAY).flight(1, DAY, "Y66").flight(2, DAY, "Y66");
        imported(both);
        assertEquals(2, memory.find("MD", DAY, "DXB", "DOH").size());
        imported(Timetable.of("MD", DAY, DAY).flight(2, DAY, "Y66"));
        assertEquals("MD2", memory.one("MD", DAY).first().flight().toString());
        imported(both);
        assertEquals(2, memory.find("MD", DAY, "DXB", "DOH").size());
    }

    @Test
    void otherEquipmentHasOtherSeats() {
        imported(Timetable.of("ME", DAY, DAY).flight(1, DAY, "Y2"));
        assertEquals(2, memory.one("ME", DAY).seatsLeft());
        imported(Timetable.of("ME", DAY, DAY).flight(1, DAY, "Y5"));
        assertEquals(5, memory.one("ME", DAY).seatsLeft());
    }

    @Test
    void theCabinBoundsItsClasses() throws SQLException {
        imported(Timetable.of("MF", DAY, DAY).flight(1, DAY, "Y8"));
        update(
                "update inventory set cabin_sold[1] = 5 where leg_id = ?",
                memory.one("MF", DAY).first().id());
        memory.catchesUp();
        assertEquals(3, memory.one("MF", DAY).seatsLeft(), "the class has eight left, its cabin three");
    }

    @Test
    void whatIsCommittedLateIsNotMissed() throws SQLException {
        imported(Timetable.of("MG", DAY, DAY).flight(1, DAY, "Y8"));
        imported(Timetable.of("MH", DAY, DAY).flight(1, DAY, "Y8"));
        long early = memory.one("MG", DAY).first().id();
        long late = memory.one("MH", DAY).first().id();
        try (var open = database.getConnection()) {
            open.setAutoCommit(false);
            try (var statement = open.prepareStatement("update inventory set cabin_sold[1] = 7 where leg_id = ?")) {
                statement.setLong(1, early);
                statement.executeUpdate();
            }
            for (int seats = 1; seats <= 3; seats++) {
                update("update inventory set cabin_sold[1] = cabin_sold[1] + 1 where leg_id = ?", late);
                memory.catchesUp();
                assertEquals(8 - seats, memory.one("MH", DAY).seatsLeft(), "others are not kept waiting");
            }
            assertEquals(8, memory.one("MG", DAY).seatsLeft());
            open.commit();
        }
        memory.catchesUp();
        assertEquals(1, memory.one("MG", DAY).seatsLeft());
    }

    /** The change log does not name more legs of one statement than 20,000. Between airports of which no other test asks. */
    @Test
    void aLargeImportHasEverythingReadAgain() {
        var first = LocalDate.now(ZoneOffset.UTC).plusDays(2);
        var last = first.plusDays(389);
        var file = Timetable.of("MK", first, last);
        for (int number = 1; number <= 52; number++)
            file.leg(number, 1, first, "MCT09000900+0400", "KWI10001000+0300", "Y66")
                    .with(22, DATE.format(last).toUpperCase(Locale.ENGLISH));
        var before = memory.timetable();
        imported(file);
        assertNotSame(before, memory.timetable());
        assertEquals(52, memory.find("MK", DAY, "MCT", "KWI").size());
        assertEquals(52, memory.find("MK", last, "MCT", "KWI").size());
    }

    /** PostgreSQL keeps the plan of a trigger from its first runs on; it must be good for many rows too. */
    @Test
    void manySeatsChangedAtOnceAfterSalesOnTheSameConnectionTakeNoLonger() throws SQLException {
        var last = DAY.plusDays(180);
        var file = Timetable.of("ML", DAY, last);
        for (int number = 1; number <= 50; number++)
            file.leg(number, 1, DAY, "MCT09000900+0400", "KWI10001000+0300", "Y66")
                    .with(22, DATE.format(last).toUpperCase(Locale.ENGLISH));
        imported(file);
        long one = memory.find("ML", last, "MCT", "KWI").getFirst().first().id();
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            for (int sale = 1; sale <= 7; sale++)
                statement.executeUpdate("update inventory set cabin_sold[1] = 1 where leg_id = " + one);
            int changed = statement.executeUpdate("update inventory set cabin_sold[1] = 60 where leg_id in"
                    + " (select id from scheduled_leg where carrier = 'ML')");
            assertEquals(50 * 181, changed, "within the time limit of statements");
        }
        memory.catchesUp();
        assertTrue(memory.find("ML", last, "MCT", "KWI").stream().allMatch(found -> found.seatsLeft() == 6));
    }

    private void imported(Timetable file) {
        DirectImport.of(file.file());
        memory.catchesUp();
    }

    private void update(String sql, long legId) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, legId);
            assertEquals(1, statement.executeUpdate());
        }
    }
}
