package io.fareline.flight.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.flight.Timetable;
import io.fareline.flight.fare.Fares;
import io.fareline.flight.onsale.OnSale;
import io.fareline.flight.scheduleimport.DirectImport;
import io.fareline.platform.testing.Deployments;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the change log tells, forgets and costs, and when a server reads everything anew. */
@ExtendWith(ArquillianExtension.class)
class ChangeLogIT {
    private static final LocalDate DAY = LocalDate.now(ZoneOffset.UTC).plusDays(220);
    private static final int ENOUGH = 100_000;

    @Inject
    OnSale onSale;

    @Inject
    ChangeLog log;

    @Inject
    ReadTimetable readTimetable;

    @Inject
    FollowChanges followChanges;

    @Inject
    Fares fares;

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
    void aSaleNamesItsLegAndAMoveItsFlight() throws SQLException {
        long leg = flight("NA");
        var before = position();
        execute("update inventory set cabin_sold[1] = 1 where leg_id = " + leg);
        var sold = log.since(before, ENOUGH);
        assertEquals(List.of(leg), sold.seats());
        assertEquals(List.of(), sold.flights());
        execute("update inventory set times_version = 2 where leg_id = " + leg);
        var moved = log.since(sold.position(), ENOUGH);
        assertEquals(List.of(), moved.seats(), "what was told once is not told again");
        assertEquals(List.of(leg), moved.flights());
        execute("update scheduled_leg set aircraft_type = '321' where id = " + leg);
        assertEquals(List.of(leg), log.since(moved.position(), ENOUGH).flights());
    }

    @Test
    void whatIsRolledBackIsNotTold() throws SQLException {
        long leg = flight("NB");
        var before = position();
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            execute(connection, "update inventory set cabin_sold[1] = 1 where leg_id = " + leg);
            connection.rollback();
        }
        var changes = log.since(before, ENOUGH);
        assertEquals(0, changes.seats().size() + changes.flights().size());
        assertFalse(changes.all() || changes.lost());
    }

    @Test
    void moreThanTheLimitCountsAsEverything() throws SQLException {
        long one = flight("NC");
        long other = flight("ND");
        var before = position();
        execute("update inventory set cabin_sold[1] = 1 where leg_id in (%d, %d)".formatted(one, other));
        assertFalse(log.since(before, 2).all());
        assertTrue(log.since(before, 1).all());
    }

    @Test
    void aTimetableThatTheLogHasForgottenIsOutdatedAndGrowsOld() throws SQLException {
        long leg = flight("NE");
        var old = readTimetable.read(fares.sheet());
        assertEquals(0, followChanges.follow(old));
        execute("update inventory set cabin_sold[1] = 1 where leg_id = " + leg);
        memory.catchesUp();
        assertEquals(0, log.trim(Instant.now().minusSeconds(3_600), ENOUGH), "what is young is kept");
        assertTrue(log.trim(Instant.now().plusSeconds(60), 1) == 1, "no more at once than the limit");
        while (log.trim(Instant.now().plusSeconds(60), ENOUGH) == ENOUGH) {}
        Instant asOf = old.asOf();
        followChanges.follow(old);
        assertTrue(old.isOutdated());
        assertEquals(asOf, old.asOf());
        memory.catchesUp();
        var fresh = readTimetable.read(fares.sheet());
        followChanges.follow(fresh);
        assertFalse(fresh.isOutdated());
    }

    @Test
    void aServerThatWasCutOffForTooLongReadsEverythingAnew() throws SQLException {
        long leg = flight("NF");
        memory.catchesUp();
        var before = memory.timetable();
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            execute(connection, "lock table leg_change in access exclusive mode");
            execute(connection, "update inventory set cabin_sold[1] = 4 where leg_id = " + leg);
            execute(connection, "delete from leg_change");
            execute(connection, "update leg_change_trimmed set up_to = pg_current_xact_id()");
            assertSame(before, memory.timetable(), "it goes on answering");
            connection.commit();
        }
        memory.catchesUp();
        assertNotSame(before, memory.timetable());
        assertEquals(2, memory.one("NF", DAY).seatsLeft());
    }

    @Test
    void salesStillUpdateTheirRowInPlace() throws SQLException {
        long leg = flight("NG");
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            var before = updates(connection);
            for (int sale = 1; sale <= 5; sale++)
                execute(connection, "update inventory set cabin_sold[1] = %d where leg_id = %d".formatted(sale, leg));
            var after = updates(connection);
            assertEquals(5, after.all() - before.all());
            assertEquals(5, after.inPlace() - before.inPlace());
            connection.rollback();
        }
    }

    private record Updates(int all, int inPlace) {}

    /** Of this session, which may not have reported those of its transactions before. */
    private static Updates updates(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select n_tup_upd, n_tup_hot_upd from pg_stat_xact_user_tables"
                        + " where relname = 'inventory'")) {
            row.next();
            return new Updates(row.getInt(1), row.getInt(2));
        }
    }

    @Test
    void otherConnectingTimesAreKnownSoon() throws SQLException {
        int dubai = memory.timetable().stations().number("DXB");
        execute("insert into connecting_time_rule (station, minutes) values ('DXB', 7)");
        try {
            memory.catchesUp();
            assertEquals(7, memory.timetable().connectingTimes().least(dubai));
        } finally {
            execute("delete from connecting_time_rule where station = 'DXB'");
        }
        memory.catchesUp();
        assertEquals(40, memory.timetable().connectingTimes().least(dubai), "the least of those for everywhere");
    }

    @Test
    void anotherTariffIsKnownSoon() throws SQLException {
        flight("NH");
        memory.catchesUp();
        long before = fareOfEconomy();
        execute("update tariff set base = base + 1 where booking_class = 'Y'");
        try {
            Memory.until(() -> fareOfEconomy() == before + 1);
        } finally {
            execute("update tariff set base = base - 1 where booking_class = 'Y'");
        }
        Memory.until(() -> fareOfEconomy() == before);
    }

    private long fareOfEconomy() {
        var timetable = memory.timetable();
        var stations = timetable.stations();
        var route = timetable.route(stations.number("DXB"), stations.number("DOH"));
        return timetable
                .fares(route)
                .fare(timetable.bookingClasses().indexOf("Y"))
                .adult();
    }

    /** One with six seats in economy; returns the id of its leg. */
    private long flight(String carrier) throws SQLException {
        DirectImport.of(Timetable.of(carrier, DAY, DAY).flight(1, DAY, "Y6").file());
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select id from scheduled_leg where carrier = '" + carrier + "'")) {
            row.next();
            return row.getLong(1);
        }
    }

    private String position() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select pg_current_snapshot()::text")) {
            row.next();
            return row.getString(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection()) {
            execute(connection, sql);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
