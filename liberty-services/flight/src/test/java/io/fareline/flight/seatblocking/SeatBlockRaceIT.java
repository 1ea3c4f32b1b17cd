package io.fareline.flight.seatblocking;

import static io.fareline.flight.FlightCalls.code;
import static io.fareline.flight.FlightCalls.imported;
import static io.fareline.flight.SeatCalls.database;
import static io.fareline.flight.SeatCalls.held;
import static io.fareline.flight.SeatCalls.seated;
import static io.fareline.flight.SeatCalls.seats;
import static io.fareline.flight.seatblocking.BlockCalls.broken;
import static io.fareline.flight.seatblocking.BlockCalls.version;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.fareline.flight.Timetable;
import io.fareline.platform.testing.Deployments;
import io.fareline.platform.testing.ServiceUnderTest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Staff block a seat at the moment in which a passenger is given it: exactly one of both has it. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SeatBlockRaceIT {
    private static final LocalDate DAY = LocalDate.now(ZoneOffset.UTC).plusDays(306);
    private static final List<String> ONE = List.of("ADT");
    private static final int ROUNDS = 20;

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    /** What came of both requests of a round. */
    private record Outcome(HttpResponse<String> seat, HttpResponse<String> block) {}

    @Test
    void aSeatThatIsChosenIsGivenOrBlocked() throws Exception {
        fly("SA");
        for (int round = 1; round <= ROUNDS; round++) {
            var outcome = race("SA" + round, hold -> seats(hold, ONE, false, "1=1A"));
            if (outcome.block.statusCode() == 200) assertEquals("409 SEAT_BLOCKED", code(outcome.seat));
            else {
                assertEquals("409 SEAT_TAKEN", code(outcome.block));
                assertEquals("1=1A", seated(outcome.seat));
            }
            hasOneOwner("SA" + round);
        }
    }

    @Test
    void aSeatThatComesAtRandomIsNotTheBlockedOne() throws Exception {
        fly("SB");
        for (int round = 1; round <= ROUNDS; round++) {
            var outcome = race("SB" + round, hold -> seats(hold, ONE, true));
            String seat = seated(outcome.seat);
            if (outcome.block.statusCode() == 200) assertNotEquals("1=1A", seat);
            else {
                assertEquals("409 SEAT_TAKEN", code(outcome.block));
                assertEquals("1=1A", seat);
            }
            hasOneOwner("SB" + round);
        }
    }

    /** Whatever a program looks at or locks: each of two writers is about to commit when the other comes. */
    @Test
    void theDatabaseDecidesForWhoeverWritesFirst() throws Exception {
        fly("SC");
        String hold = held("SC1", DAY, "ECONOMY", "ADT").toString();
        String give = "insert into seat_assignment values (" + leg("SC1") + ", '%s', '" + hold
                + "', %d, false, 0, 'WINDOW', now())";
        String block = "insert into seat_block values (" + leg("SC1") + ", '%s', 'CREW', null, 'race', now())";
        var refused = assertThrows(
                ExecutionException.class, () -> afterwards(give.formatted("1A", 1), block.formatted("1A")));
        assertEquals(
                "23514",
                assertInstanceOf(SQLException.class, refused.getCause()).getSQLState());
        assertEquals(0, afterwards(block.formatted("1F"), give.formatted("1F", 2)), "no seat is given");
        hasOneOwner("SC1");
        assertEquals(1, afterwards(block.formatted("2A"), give.formatted("2B", 3)), "another seat is");
    }

    private static int afterwards(String first, String then) throws Exception {
        try (var pool = Executors.newSingleThreadExecutor();
                var one = ServiceUnderTest.applicationDataSource().getConnection();
                var other = ServiceUnderTest.applicationDataSource().getConnection()) {
            one.setAutoCommit(false);
            assertEquals(1, execute(one, first));
            String waiting = "select wait_event_type from pg_stat_activity where pid = " + pid(other);
            var later = pool.submit(() -> execute(other, then));
            await().until(() -> "Lock".equals(database(waiting)));
            one.commit();
            return later.get();
        }
    }

    private static int execute(Connection connection, String update) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.executeUpdate(update);
        }
    }

    private static int pid(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            return row.getInt(1);
        }
    }

    /** A passenger's request for a seat. */
    private interface Asking {
        HttpResponse<String> with(UUID hold);
    }

    private static Outcome race(String flight, Asking asking) throws Exception {
        var hold = held(flight, DAY, "ECONOMY", "ADT");
        String seen = version(flight, DAY);
        var start = new CyclicBarrier(2);
        try (var pool = Executors.newFixedThreadPool(2)) {
            var seat = pool.submit(together(start, () -> asking.with(hold)));
            var block =
                    pool.submit(together(start, () -> BlockCalls.change(flight, DAY, seen, "'block':" + broken("1A"))));
            return new Outcome(seat.get(), block.get());
        }
    }

    private static Callable<HttpResponse<String>> together(CyclicBarrier start, Callable<HttpResponse<String>> call) {
        return () -> {
            start.await();
            return call.call();
        };
    }

    private static void hasOneOwner(String flight) {
        assertEquals(
                "0",
                database("select count(*) from seat_assignment join seat_block using (leg_id, seat) where leg_id = "
                        + leg(flight)));
        assertNotEquals(
                "0",
                database("select (select count(*) from seat_assignment where leg_id = " + leg(flight)
                        + ") + (select count(*) from seat_block where leg_id = " + leg(flight) + ")"));
    }

    private static String leg(String flight) {
        return database("select id from scheduled_leg where carrier || number = '" + flight + "' and operating_on = '"
                + DAY + "'");
    }

    private static void fly(String airline) {
        var timetable = Timetable.of(airline, DAY, DAY);
        for (int number = 1; number <= ROUNDS; number++) timetable.flight(number, DAY, "Y12");
        imported(timetable.file());
    }
}
