package io.fareline.flight.seatassignment;

import static io.fareline.flight.FlightCalls.asService;
import static io.fareline.flight.FlightCalls.code;
import static io.fareline.flight.FlightCalls.imported;
import static io.fareline.flight.FlightCalls.json;
import static io.fareline.flight.FlightCalls.send;
import static io.fareline.flight.FlightCalls.settle;
import static io.fareline.flight.SeatCalls.availability;
import static io.fareline.flight.SeatCalls.change;
import static io.fareline.flight.SeatCalls.database;
import static io.fareline.flight.SeatCalls.held;
import static io.fareline.flight.SeatCalls.seated;
import static io.fareline.flight.SeatCalls.seats;
import static io.fareline.flight.SeatCalls.seatsOf;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.flight.Timetable;
import io.fareline.platform.testing.Deployments;
import java.time.Duration;
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

/** Seats of holds: business is row 1 (AC DF), economy begins with row 2 (ABC DEF). */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SeatsIT {
    private static final LocalDate DAY = LocalDate.now(ZoneOffset.UTC).plusDays(310);
    private static final List<String> ONE = List.of("ADT");
    private static final List<String> TWO = List.of("ADT", "ADT");

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @Test
    void aChosenSeatIsTakenAndAnotherChoiceFreesIt() {
        flight("SA");
        var hold = held("SA1", DAY, "ECONOMY", "ADT", "ADT");
        assertEquals("1=2A", seated(seats(hold, TWO, false, "1=2A")));
        assertEquals("TAKEN", availability("SA1", DAY, "2A"));
        assertEquals("1=3A 2=3B", seated(seats(hold, TWO, false, "1=3A", "2=3B")));
        assertEquals("FREE", availability("SA1", DAY, "2A"));
        assertEquals("1=3B 2=3A", seated(seats(hold, TWO, false, "1=3B", "2=3A")));
        assertEquals("1=3B 2=3A", seated(seatsOf(hold)));
        assertEquals("", seated(seats(hold, TWO, false)));
    }

    @Test
    void aPartyIsKeptTogetherAroundWhatItChose() {
        flight("SB");
        var party = List.of("ADT", "CHD", "INF");
        var family = held("SB1", DAY, "ECONOMY", "ADT", "CHD", "INF");
        var answer = seats(family, party, true);
        assertEquals("1=2A 2=2B", seated(answer));
        assertTrue(answer.body().contains("\"lapInfant\":3"), answer.body());
        assertEquals("1=3E 2=3D", seated(seats(family, party, true, "1=3E")));
    }

    @Test
    void everyRefusalNamesPassengerAndSeat() {
        flight("SC");
        var first = held("SC1", DAY, "ECONOMY", "ADT", "INF");
        assertEquals("1=2A", seated(seats(first, List.of("ADT", "INF"), false, "1=2A")));
        var hold = held("SC1", DAY, "ECONOMY", "ADT", "INF");
        var party = List.of("ADT", "INF");
        var taken = seats(hold, party, false, "1=2A");
        assertEquals("409 SEAT_TAKEN", code(taken));
        assertEquals(
                "Passenger 1 cannot have seat 2A: somebody has it.", json(taken).getString("detail"));
        assertTrue(json(taken).getString("type").endsWith("/problems/seat-taken"), taken.body());
        assertEquals("409 TOO_MANY_INFANTS", code(seats(hold, party, false, "1=2C")));
        assertEquals("409 SEAT_OF_OTHER_CABIN", code(seats(hold, party, false, "1=1A")));
        assertEquals("409 NO_SUCH_SEAT", code(seats(hold, party, false, "1=99A")));
        assertEquals("400 PASSENGERS_DIFFER_FROM_HOLD", code(seats(hold, TWO, false, "1=3A")));
        assertEquals("400 PASSENGERS_DIFFER_FROM_HOLD", code(seats(hold, party, false, "2=3A")));
        assertEquals("400 SEAT_ASKED_TWICE", code(seats(hold, party, false, "1=3A", "1=3B")));
        assertEquals("400 INVALID_REQUEST", code(seats(hold, party, false, "1=3")));
        assertEquals("404 NO_SUCH_HOLD", code(seats(UUID.randomUUID(), party, false)));
        assertEquals("404 NO_SUCH_HOLD", code(seatsOf(UUID.randomUUID())));
        assertEquals("", seated(seatsOf(hold)));
        assertEquals(
                403,
                send(asService("payment", "internal/v1/holds/" + hold + "/seats")
                                .GET())
                        .statusCode());
    }

    @Test
    void allSeatsOfARequestAreGivenOrNone() {
        flight("SD");
        seated(seats(held("SD1", DAY, "ECONOMY", "ADT"), ONE, false, "1=2B"));
        var hold = held("SD1", DAY, "ECONOMY", "ADT", "ADT");
        assertEquals("1=3A", seated(seats(hold, TWO, false, "1=3A")));
        assertEquals("409 SEAT_TAKEN", code(seats(hold, TWO, false, "1=2A", "2=2B")));
        assertEquals("1=3A", seated(seatsOf(hold)), "what it had it keeps");
        assertEquals("FREE", availability("SD1", DAY, "2A"));
    }

    @Test
    void aReleasedHoldFreesItsSeatsAndAConfirmedOneKeepsThem() {
        flight("SE");
        var hold = held("SE1", DAY, "ECONOMY", "ADT");
        seated(seats(hold, ONE, false, "1=2A"));
        assertEquals(200, settle(hold, "confirmation").statusCode());
        assertEquals("TAKEN", availability("SE1", DAY, "2A"));
        assertEquals("1=2B", seated(seats(hold, ONE, false, "1=2B")), "also when it is bought");
        assertEquals(200, settle(hold, "release").statusCode());
        assertEquals("FREE", availability("SE1", DAY, "2B"));
        assertEquals("409 HOLD_RELEASED", code(seats(hold, ONE, false, "1=2A")));
    }

    @Test
    void aHoldThatRunsOutFreesItsSeats() {
        flight("SF");
        var hold = held("SF1", DAY, "ECONOMY", "ADT");
        seated(seats(hold, ONE, false, "1=2A"));
        assertEquals(
                1,
                change(
                        "update hold set placed_at = now() - interval '2 minutes', price_guaranteed_until = now() - interval"
                                + " '1 minute', ticketing_time_limit = now() - interval '1 minute' where id = '" + hold
                                + "'"));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> availability("SF1", DAY, "2A").equals("FREE"));
        assertEquals("0", database("select count(*) from seat_assignment where hold_id = '" + hold + "'"));
        assertEquals("409 HOLD_EXPIRED", code(seats(hold, ONE, false, "1=2A")));
    }

    @Test
    void theSameRequestHasOneEffectHoweverLate() {
        flight("SG");
        var hold = held("SG1", DAY, "ECONOMY", "ADT");
        var request = UUID.randomUUID();
        assertEquals("1=2A", seated(seats(request, hold, ONE, false, "1=2A")));
        assertEquals("1=2A", seated(seats(request, hold, ONE, false, "1=2A")));
        assertEquals("1=2B", seated(seats(hold, ONE, false, "1=2B")));
        assertEquals("1=2B", seated(seats(request, hold, ONE, false, "1=2A")), "its answer came too late");
    }

    @Test
    void aCancelledFlightGivesNoSeats() {
        flight("SH");
        var hold = held("SH1", DAY, "ECONOMY", "ADT");
        imported(Timetable.of("SH", DAY, DAY).flight(2, DAY, "J4Y12").file());
        assertEquals("409 FLIGHT_CANCELLED", code(seats(hold, ONE, false, "1=2A")));
    }

    private static void flight(String airline) {
        imported(Timetable.of(airline, DAY, DAY).flight(1, DAY, "J4Y12").file());
    }
}
