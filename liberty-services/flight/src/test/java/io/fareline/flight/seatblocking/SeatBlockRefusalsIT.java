package io.fareline.flight.seatblocking;

import static io.fareline.flight.FlightCalls.asService;
import static io.fareline.flight.FlightCalls.code;
import static io.fareline.flight.FlightCalls.imported;
import static io.fareline.flight.FlightCalls.json;
import static io.fareline.flight.FlightCalls.send;
import static io.fareline.flight.SeatCalls.change;
import static io.fareline.flight.SeatCalls.database;
import static io.fareline.flight.seatblocking.BlockCalls.block;
import static io.fareline.flight.seatblocking.BlockCalls.blocked;
import static io.fareline.flight.seatblocking.BlockCalls.broken;
import static io.fareline.flight.seatblocking.BlockCalls.look;
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
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What staff ask of seats and do not get. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SeatBlockRefusalsIT {
    private static final LocalDate DAY = LocalDate.now(ZoneOffset.UTC).plusDays(307);
    private static final String UNKNOWN = "0".repeat(32);

    @Deployment
    static WebArchive war() {
        return Deployments.war();
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

    private static void fly(String airline, LocalDate day) {
        imported(Timetable.of(airline, day, day).flight(1, day, "Y12").file());
        assertEquals(
                "1",
                database("select count(*) from scheduled_leg where carrier = '" + airline + "' and operating_on = '"
                        + day + "'"));
    }
}
