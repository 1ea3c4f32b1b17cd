package io.fareline.flight.seatblocking;

import static io.fareline.flight.FlightCalls.code;
import static io.fareline.flight.FlightCalls.imported;
import static io.fareline.flight.FlightCalls.json;
import static io.fareline.flight.SeatCalls.database;
import static io.fareline.flight.SeatCalls.held;
import static io.fareline.flight.SeatCalls.seated;
import static io.fareline.flight.SeatCalls.seats;
import static io.fareline.flight.SeatCalls.seatsOf;
import static io.fareline.flight.seatblocking.BlockCalls.block;
import static io.fareline.flight.seatblocking.BlockCalls.blockAndMove;
import static io.fareline.flight.seatblocking.BlockCalls.blocked;
import static io.fareline.flight.seatblocking.BlockCalls.broken;
import static io.fareline.flight.seatblocking.BlockCalls.version;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.flight.Timetable;
import io.fareline.platform.testing.Deployments;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Passengers sit where staff want a block, or another aircraft comes under one. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class MovedOccupantsIT {
    private static final LocalDate DAY = LocalDate.now(ZoneOffset.UTC).plusDays(304);
    private static final List<String> ONE = List.of("ADT");
    private static final List<String> TWO = List.of("ADT", "ADT");

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @Test
    void whoSitsThereIsInTheWayAndTheSeatsAreNamed() {
        fly("SA", "Y12");
        var hold = held("SA1", DAY, "ECONOMY", "ADT", "ADT");
        seated(seats(hold, TWO, false, "1=1A", "2=1B"));
        var refused = block("SA1", DAY, "1A", "1B", "1C");
        assertEquals("409 SEAT_TAKEN", code(refused));
        assertEquals(
                "Passengers sit in 1A, 1B of SA1 of " + DAY + ".", json(refused).getString("detail"));
        assertEquals("", blocked("SA1", DAY));
        assertEquals("1=1A 2=1B", seated(seatsOf(hold)));
    }

    @Test
    void whoIsMovedIsSeatedAgainAndTold() {
        fly("SB", "Y12");
        var moving = held("SB1", DAY, "ECONOMY", "ADT", "ADT");
        seated(seats(moving, TWO, false, "1=1A", "2=1B"));
        var staying = held("SB1", DAY, "ECONOMY", "ADT");
        seated(seats(staying, ONE, false, "1=1C"));
        var report = blockAndMove("SB1", DAY, "1A", "2A");
        assertEquals(200, report.statusCode(), report.body());
        String moved = moved(report, moving);
        assertEquals("1 1A " + seated(seatsOf(moving)).split(" ")[0].substring(2), moved);
        assertTrue(!moved.endsWith("A"), moved);
        assertEquals("1=1C", seated(seatsOf(staying)));
        assertEquals("1", told(moving));
        assertEquals("0", told(staying));
        assertEquals("1A INOPERATIVE, 2A INOPERATIVE", blocked("SB1", DAY));
        assertEquals(
                "[]",
                json(blockAndMove("SB1", DAY, "1A")).getJsonArray("moved").toString(),
                "again there is nobody to move");
    }

    @Test
    void whoFindsNoOtherSeatIsNamedAndACaseIsOpened() {
        fly("SC", "Y4");
        var all = held("SC1", DAY, "ECONOMY", "ADT", "ADT", "ADT");
        seated(seats(all, List.of("ADT", "ADT", "ADT"), false, "1=1A", "2=1B", "3=1C"));
        assertEquals(200, block("SC1", DAY, "1D").statusCode());
        var report = blockAndMove("SC1", DAY, "1A");
        assertEquals("1 1A null", moved(report, all));
        assertEquals(
                "1",
                database(
                        "select sum(seats) from disruption_case join scheduled_leg leg on leg.id = leg_id where cause ="
                                + " 'SEATS_LOST' and leg.carrier = 'SC' and operating_on = '" + DAY + "'"));
    }

    @Test
    void aSeatThatIsGivenBackInTheSameStepTakesWhoHasToMove() {
        fly("SD", "Y4");
        block("SD1", DAY, "1A");
        var hold = held("SD1", DAY, "ECONOMY", "ADT", "ADT", "ADT");
        seated(seats(hold, List.of("ADT", "ADT", "ADT"), true));
        var what = "'unblock':['1A'],'moveOccupants':true,'block':" + broken("1C");
        var report = BlockCalls.change("SD1", DAY, version("SD1", DAY), what);
        assertTrue(moved(report, hold).endsWith("1C 1A"), report.body());
        assertEquals("1C INOPERATIVE", blocked("SD1", DAY));
    }

    @Test
    void anotherAircraftPutsNobodyWhereItIsBlocked() {
        fly("SE", "Y12");
        block("SE1", DAY, "1C", "2F");
        var hold = held("SE1", DAY, "ECONOMY", "ADT");
        seated(seats(hold, ONE, false, "1=2C"));
        var imported = fly("SE", "Y4");
        settled("SE");
        assertEquals(1, imported.getInt("blocked"));
        var told = imported.getJsonArray("blockedLegs").getJsonObject(0);
        assertEquals("SE1", told.getString("flightNumber"));
        assertEquals("[\"1C\",\"2F\"]", told.getJsonArray("seats").toString(), "staff are told to look again");
        assertEquals("1=1D", seated(seatsOf(hold)), "1C is nearer, and blocked");
        assertEquals("1C INOPERATIVE, -2F INOPERATIVE", blocked("SE1", DAY), "a seat that is gone stays blocked");
        assertEquals("409 NO_SUCH_SEAT", code(block("SE1", DAY, "2E")));
        assertEquals(1, fly("SE", "Y12").getInt("blocked"));
        settled("SE");
        assertEquals(0, fly("SE", "Y12").getInt("blocked"), "the same aircraft as before");
        assertEquals("1C INOPERATIVE, 2F INOPERATIVE", blocked("SE1", DAY), "and is so when it comes back");
    }

    private static JsonObject fly(String airline, String configuration) {
        return imported(
                Timetable.of(airline, DAY, DAY).flight(1, DAY, configuration).file());
    }

    private static void settled(String airline) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> database("select count(*) from reseating join scheduled_leg leg on leg.id = leg_id"
                                + " where leg.carrier = '" + airline + "'")
                        .equals("0"));
    }

    private static String moved(HttpResponse<String> report, UUID hold) {
        return json(report).getJsonArray("moved").getValuesAs(JsonObject.class).stream()
                .filter(each -> each.getString("holdId").equals(hold.toString()))
                .map(each ->
                        each.getInt("passenger") + " " + each.getString("before") + " " + each.getString("after", null))
                .collect(Collectors.joining(", "));
    }

    private static String told(UUID hold) {
        return database("select count(*) from outbox where type = 'io.fareline.flight.seats-changed.v1' and subject = '"
                + hold + "'");
    }
}
