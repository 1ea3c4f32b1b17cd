package io.fareline.flight.seatblocking;

import static io.fareline.flight.FlightCalls.code;
import static io.fareline.flight.FlightCalls.imported;
import static io.fareline.flight.FlightCalls.json;
import static io.fareline.flight.SeatCalls.availability;
import static io.fareline.flight.SeatCalls.change;
import static io.fareline.flight.SeatCalls.database;
import static io.fareline.flight.SeatCalls.held;
import static io.fareline.flight.SeatCalls.seated;
import static io.fareline.flight.SeatCalls.seats;
import static io.fareline.flight.seatblocking.BlockCalls.block;
import static io.fareline.flight.seatblocking.BlockCalls.blocked;
import static io.fareline.flight.seatblocking.BlockCalls.body;
import static io.fareline.flight.seatblocking.BlockCalls.broken;
import static io.fareline.flight.seatblocking.BlockCalls.post;
import static io.fareline.flight.seatblocking.BlockCalls.unblock;
import static io.fareline.flight.seatblocking.BlockCalls.version;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.flight.Timetable;
import io.fareline.platform.testing.Deployments;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Seats of a flight whose economy is rows 1 and 2 (ABC DEF). */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SeatBlocksIT {
    private static final LocalDate DAY = LocalDate.now(ZoneOffset.UTC).plusDays(302);
    private static final List<String> ONE = List.of("ADT");

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @Test
    void aBlockedSeatIsGivenToNobodyUntilItIsGivenBack() {
        fly("SA", DAY);
        var report = json(block("SA1", DAY, "1A", "1B"));
        assertEquals("[\"1A\",\"1B\"]", report.getJsonArray("blocked").toString());
        assertEquals(version("SA1", DAY), report.getString("version"));
        assertEquals("1A INOPERATIVE, 1B INOPERATIVE", blocked("SA1", DAY));
        assertEquals("BLOCKED", availability("SA1", DAY, "1A"));
        assertEquals("FREE", availability("SA1", DAY, "1C"));
        var hold = held("SA1", DAY, "ECONOMY", "ADT");
        var refused = seats(hold, ONE, false, "1=1A");
        assertEquals("409 SEAT_BLOCKED", code(refused));
        assertTrue(json(refused).getString("detail").contains("1A"), refused.body());
        assertEquals("1=1C", seated(seats(hold, ONE, true)), "at random it is left out");
        assertEquals(
                "[\"1A\"]",
                json(unblock("SA1", DAY, "1A")).getJsonArray("unblocked").toString());
        assertEquals("FREE", availability("SA1", DAY, "1A"));
        assertEquals("1=1A", seated(seats(hold, ONE, false, "1=1A")));
    }

    @Test
    void onlyThatDateIsConcerned() {
        imported(Timetable.of("SB", DAY, DAY.plusDays(1))
                .flight(1, DAY, "Y12")
                .flight(1, DAY.plusDays(1), "Y12")
                .file());
        assertEquals(200, block("SB1", DAY, "1A").statusCode());
        assertEquals("BLOCKED", availability("SB1", DAY, "1A"));
        assertEquals("FREE", availability("SB1", DAY.plusDays(1), "1A"));
        assertEquals("", blocked("SB1", DAY.plusDays(1)));
    }

    @Test
    void aPartyIsSeatedAroundWhatIsBlockedOrNotAtAll() {
        fly("SC", DAY);
        block("SC1", DAY, "1B", "1E", "2B", "2E");
        var two = held("SC1", DAY, "ECONOMY", "ADT", "ADT");
        var given = seated(seats(two, List.of("ADT", "ADT"), true));
        for (var seat : new String[] {"1B", "1E", "2B", "2E"}) assertTrue(!given.contains(seat), given);
        block("SC1", DAY, free("SC1"));
        assertEquals("409 NO_SEATS_LEFT", code(seats(held("SC1", DAY, "ECONOMY", "ADT"), ONE, true)));
    }

    @Test
    void theSameAgainChangesNothingAndTheSameKeyTellsTheSame() {
        fly("SD", DAY);
        String first = version("SD1", DAY);
        String key = UUID.randomUUID().toString();
        var body = body("SD1", DAY, first, "'block':[{'seat':'1A','reason':'CREW','note':'rest'}]");
        var done = post(body, key);
        assertEquals(200, done.statusCode(), done.body());
        assertEquals(json(done), json(post(body, key)), "under the same key");
        var again = json(post(body, UUID.randomUUID().toString()));
        assertEquals("[]", again.getJsonArray("blocked").toString(), "found as it was, whatever was seen");
        assertEquals(json(done).getString("version"), again.getString("version"));
        assertEquals("rest", again.getJsonArray("blocks").getJsonObject(0).getString("note"));
        assertEquals("acme", again.getJsonArray("blocks").getJsonObject(0).getString("blockedBy"));
        var other = json(BlockCalls.change("SD1", DAY, again.getString("version"), "'block':" + broken("1A")));
        assertEquals("[\"1A\"]", other.getJsonArray("blocked").toString(), "for another reason");
        assertEquals("1A INOPERATIVE", blocked("SD1", DAY));
        assertEquals(200, unblock("SD1", DAY, "2A").statusCode(), "what is not blocked is left as it is");
    }

    @Test
    void theDatabaseItselfKeepsASeatFromBeingBothGivenAndBlocked() {
        fly("SJ", DAY);
        block("SJ1", DAY, "1A");
        var hold = held("SJ1", DAY, "ECONOMY", "ADT");
        seated(seats(hold, ONE, false, "1=1B"));
        String leg = "(select id from scheduled_leg where carrier = 'SJ' and operating_on = '" + DAY + "')";
        assertEquals(
                0,
                change("insert into seat_assignment select leg_id, '1A', hold_id, 2, child, 0, position, now()"
                        + " from seat_assignment where leg_id = " + leg),
                "what an older version of the program writes finds the seat not to be had");
        for (var sql : new String[] {
            "update seat_assignment set seat = '1A' where leg_id = " + leg,
            "update seat_block set seat = '1B' where leg_id = " + leg,
            "insert into seat_block values (" + leg + ", '1B', 'CREW', null, 'x', now())"
        }) assertTrue(fails(sql), sql);
        assertEquals("1A INOPERATIVE", blocked("SJ1", DAY));
    }

    private static boolean fails(String sql) {
        try {
            change(sql);
            return false;
        } catch (AssertionError failure) {
            return failure.getCause().getMessage().contains(" is ");
        }
    }

    private static String[] free(String flight) {
        return List.of("1A", "1C", "1D", "1F", "2A", "2C", "2D", "2F").stream()
                .filter(seat -> availability(flight, DAY, seat).equals("FREE"))
                .toArray(String[]::new);
    }

    private static void fly(String airline, LocalDate day) {
        imported(Timetable.of(airline, day, day).flight(1, day, "Y12").file());
        assertEquals(
                "1",
                database("select count(*) from scheduled_leg where carrier = '" + airline + "' and operating_on = '"
                        + day + "'"));
    }
}
