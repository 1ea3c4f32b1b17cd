package io.fareline.flight.reseating;

import static io.fareline.flight.FlightCalls.imported;
import static io.fareline.flight.SeatCalls.change;
import static io.fareline.flight.SeatCalls.database;
import static io.fareline.flight.SeatCalls.held;
import static io.fareline.flight.SeatCalls.leg;
import static io.fareline.flight.SeatCalls.seated;
import static io.fareline.flight.SeatCalls.seats;
import static io.fareline.flight.SeatCalls.seatsOf;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fareline.flight.Timetable;
import io.fareline.platform.testing.Deployments;
import jakarta.json.JsonObject;
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

/** Another aircraft comes, and everybody learns what became of his seat. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ReseatIT {
    private static final LocalDate DAY = LocalDate.now(ZoneOffset.UTC).plusDays(316);
    private static final List<String> ONE = List.of("ADT");
    private static final List<String> TWO = List.of("ADT", "ADT");

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @Test
    void whoCanStayDoesTheNextAreMovedTogetherAndWhoLosesHisSeatIsNamed() {
        fly("SA", "Y12");
        var staying = held(id(1), "SA1", DAY, "ECONOMY", "ADT", "ADT");
        seated(seats(staying, TWO, false, "1=1A", "2=1B"));
        var moved = held(id(2), "SA1", DAY, "ECONOMY", "ADT", "ADT");
        seated(seats(moved, TWO, false, "1=2A", "2=2B"));
        var losing = held(id(3), "SA1", DAY, "ECONOMY", "ADT");
        seated(seats(losing, ONE, false, "1=2F"));
        fly("SA", "Y4");
        settled("SA");
        assertEquals("1=1A 2=1B", seated(seatsOf(staying)));
        assertEquals("", changes(staying));
        assertEquals("1=1C 2=1D", seated(seatsOf(moved)));
        assertEquals("1 2A 1C, 2 2B 1D", changes(moved));
        assertEquals("", seated(seatsOf(losing)));
        assertEquals("1 2F null", changes(losing));
        assertEquals("0", told(staying));
        assertEquals("1", told(moved));
        assertEquals("1", told(losing));
        assertEquals(
                "1",
                database("select sum(seats) from disruption_case join scheduled_leg leg on leg.id = leg_id"
                        + " where cause = 'SEATS_LOST' and leg.carrier = 'SA' and leg.departs_on = '" + DAY + "'"));
    }

    @Test
    void aSeatThatIsInAnotherCabinNowIsLeftForTheNearestOfItsKind() {
        fly("SB", "Y12");
        var hold = held("SB1", DAY, "ECONOMY", "ADT");
        seated(seats(hold, ONE, false, "1=1F"));
        fly("SB", "J4Y12");
        settled("SB");
        assertEquals("1=2F", seated(seatsOf(hold)));
        assertEquals("1 1F 2F", changes(hold));
    }

    @Test
    void nothingIsToldWhereEverySeatIsThereStill() {
        fly("SC", "Y12");
        var hold = held("SC1", DAY, "ECONOMY", "ADT");
        seated(seats(hold, ONE, false, "1=1A"));
        fly("SC", "Y18");
        settled("SC");
        assertEquals("1=1A", seated(seatsOf(hold)));
        assertEquals("0", told(hold));
        change("insert into reseating (leg_id) select id from scheduled_leg where carrier = 'SC' and departs_on = '"
                + DAY + "'");
        settled("SC");
        assertEquals("0", told(hold), "done again it is the same");
    }

    private static void fly(String airline, String configuration) {
        imported(Timetable.of(airline, DAY, DAY).flight(1, DAY, configuration).file());
    }

    private static UUID id(long order) {
        return new UUID(order, UUID.randomUUID().getLeastSignificantBits());
    }

    private static void settled(String airline) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> database("select count(*) from reseating join scheduled_leg leg on leg.id = leg_id"
                                + " where leg.carrier = '" + airline + "'")
                        .equals("0"));
    }

    private static String changes(UUID hold) {
        return leg(seatsOf(hold)).getJsonArray("changes").getValuesAs(JsonObject.class).stream()
                .map(change -> change.getInt("passenger") + " " + change.getString("before") + " "
                        + change.getString("after", null))
                .collect(Collectors.joining(", "));
    }

    private static String told(UUID hold) {
        return database("select count(*) from outbox where type = 'io.fareline.flight.seats-changed.v1' and subject = '"
                + hold + "'");
    }
}
