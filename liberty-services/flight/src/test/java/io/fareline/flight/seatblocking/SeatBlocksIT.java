package io.fareline.flight.seatblocking;

import static io.fareline.flight.FlightCalls.asService;
import static io.fareline.flight.FlightCalls.code;
import static io.fareline.flight.FlightCalls.imported;
import static io.fareline.flight.FlightCalls.json;
import static io.fareline.flight.FlightCalls.send;
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
import static io.fareline.flight.seatblocking.BlockCalls.look;
import static io.fareline.flight.seatblocking.BlockCalls.post;
import static io.fareline.flight.seatblocking.BlockCalls.unblock;
import static io.fareline.flight.seatblocking.BlockCalls.version;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.flight.Timetable;
import io.fareline.platform.testing.Deployments;
import java.net.http.HttpRequest.BodyPublishers;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Seats of a flight whose economy is rows 1 and 2 (ABC DEF). */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SeatBlocksIT {
    private static final LocalDate DAY = LocalDate.now(ZoneOffset.UTC).plusDays(302);
    private static final List<String> ONE = List.of("ADT");
    private static final String UNKNOWN = "0".repeat(32);

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
    void whoHasNotSeenWhatAnotherOneBlockedIsRefused() {
        fly("SE", DAY);
        String seen = version("SE1", DAY);
        block("SE1", DAY, "1A");
        assertEquals("409 CHANGED_MEANWHILE", code(BlockCalls.change("SE1", DAY, seen, "'block':" + broken("1B"))));
        assertEquals("409 CHANGED_MEANWHILE", code(BlockCalls.change("SE1", DAY, seen, "'unblock':['1A']")));
        assertEquals("1A INOPERATIVE", blocked("SE1", DAY));
        String before = version("SE1", DAY);
        imported(Timetable.of("SE", DAY, DAY).flight(1, DAY, "Y18").file());
        assertNotEquals(before, version("SE1", DAY));
        assertEquals(
                "409 CHANGED_MEANWHILE",
                code(BlockCalls.change("SE1", DAY, before, "'block':" + broken("3A"))),
                "another aircraft came");
    }

    @Test
    void allSeatsOfAChangeAreBlockedOrNone() {
        fly("SF", DAY);
        block("SF1", DAY, "2F");
        var unknown = BlockCalls.change(
                "SF1", DAY, version("SF1", DAY), "'unblock':['2F'],'block':" + broken("1A", "9A", "8B"));
        assertEquals("409 NO_SUCH_SEAT", code(unknown));
        assertTrue(json(unknown).getString("detail").contains("9A, 8B"), unknown.body());
        assertEquals("2F INOPERATIVE", blocked("SF1", DAY));
    }

    @Test
    void aFlightThatFliesNoMoreIsLeftAlone() {
        fly("SG", DAY);
        block("SG1", DAY, "1A");
        assertEquals(
                1,
                change("update scheduled_leg set departs_at = now() - interval '1 minute',"
                        + " arrives_at = now() + interval '1 hour' where carrier = 'SG' and operating_on = '" + DAY
                        + "'"));
        assertEquals("409 FLIGHT_DEPARTED", code(block("SG1", DAY, "1B")));
        assertEquals("409 FLIGHT_DEPARTED", code(unblock("SG1", DAY, "1A")));
        assertEquals("1A INOPERATIVE", blocked("SG1", DAY), "what was blocked can be looked up");
        fly("SH", DAY);
        change("update scheduled_leg set status = 'CANCELLED' where carrier = 'SH' and operating_on = '" + DAY + "'");
        assertEquals("409 FLIGHT_CANCELLED", code(block("SH1", DAY, "1B")));
        assertEquals("404 NO_SUCH_FLIGHT", code(look("SG2", DAY)));
        assertEquals("404 NO_SUCH_FLIGHT", code(look("SG1", DAY.plusDays(1))));
        assertEquals("404 NO_SUCH_FLIGHT", code(BlockCalls.change("SG2", DAY, UNKNOWN, "'block':" + broken("1A"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'block':[]",
                "'block':null",
                "'unblock':[]",
                "'block':[null]",
                "'block':[{'seat':'1A'}]",
                "'block':[{'seat':'1I','reason':'CREW'}]",
                "'block':[{'seat':'0A','reason':'CREW'}]",
                "'block':[{'seat':'1A','reason':'BORING'}]",
                "'block':[{'seat':'1A','reason':'CREW','note':' '}]",
                "'block':[{'seat':'1A','reason':'CREW'},{'seat':'1A','reason':'CREW'}]",
                "'block':[{'seat':'1A','reason':'CREW'}],'unblock':['1A']",
                "'unblock':['1A','1A']",
                "'unblock':['A']"
            })
    void whatCannotBeMeantIsRefused(String what) {
        assertEquals("400 INVALID_REQUEST", code(BlockCalls.change("SI1", DAY, UNKNOWN, what)));
    }

    @Test
    void onlyTheStaffsServiceBlocksSeats() {
        var path = "internal/v1/seat-blocks/SI1/" + DAY;
        assertEquals(403, send(asService("booking", path).GET()).statusCode());
        assertEquals(
                403,
                send(asService("booking", "internal/v1/seat-block-changes")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString("{}")))
                        .statusCode());
        assertEquals("400 INVALID_REQUEST", code(look("SI", DAY)));
        assertEquals("400 INVALID_REQUEST", code(look("SI1", LocalDate.of(1999, 12, 31))));
        assertEquals("400 INVALID_REQUEST", code(look("SI1", LocalDate.of(2100, 1, 1))));
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
