package io.fareline.flight.seatblocking;

import static io.fareline.flight.FlightCalls.code;
import static io.fareline.flight.FlightCalls.imported;
import static io.fareline.flight.FlightCalls.json;
import static io.fareline.flight.seatblocking.BlockCalls.body;
import static io.fareline.flight.seatblocking.BlockCalls.broken;
import static io.fareline.flight.seatblocking.BlockCalls.look;
import static io.fareline.flight.seatblocking.BlockCalls.post;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fareline.flight.Timetable;
import io.fareline.platform.testing.Deployments;
import jakarta.json.JsonObject;
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

/** A flight from DXB to DOH, back, and to DOH again: a block is of one leg. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class BlockedLegsIT {
    private static final LocalDate DAY = LocalDate.now(ZoneOffset.UTC).plusDays(308);

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @Test
    void oneLegIsBlockedAndTheOthersAreNot() {
        fly("SA");
        var back = body("SA1", DAY, version("SA1", 1), "'block':" + broken("1A"))
                .replace("'origin':'DXB','destination':'DOH'", "'origin':'DOH','destination':'DXB'");
        assertEquals(200, post(back, UUID.randomUUID().toString()).statusCode());
        assertEquals("DXBDOH 0, DOHDXB 1, DXBDOH 0", blocks("SA1"));
        var nowhere = back.replace("'origin':'DOH'", "'origin':'BAH'");
        assertEquals("404 NO_SUCH_FLIGHT", code(post(nowhere, UUID.randomUUID().toString())));
    }

    @Test
    void betweenTheSameAirportsWhatWasSeenTellsWhichTime() {
        fly("SB");
        for (int leg : new int[] {2, 0}) {
            var change = BlockCalls.change("SB1", DAY, version("SB1", leg), "'block':" + broken("1A"));
            assertEquals(200, change.statusCode(), change.body());
            assertEquals(leg == 2 ? "DXBDOH 0, DOHDXB 0, DXBDOH 1" : "DXBDOH 1, DOHDXB 0, DXBDOH 1", blocks("SB1"));
        }
    }

    private static List<JsonObject> legs(String flight) {
        return json(look(flight, DAY)).getJsonArray("legs").getValuesAs(JsonObject.class);
    }

    private static String version(String flight, int leg) {
        return legs(flight).get(leg).getString("version");
    }

    private static String blocks(String flight) {
        return legs(flight).stream()
                .map(leg -> leg.getString("origin") + leg.getString("destination") + " "
                        + leg.getJsonArray("blocks").size())
                .collect(Collectors.joining(", "));
    }

    private static void fly(String airline) {
        imported(Timetable.of(airline, DAY, DAY)
                .leg(1, 1, DAY, "DXB09000900+0400", "DOH09150915+0300", "Y12")
                .leg(1, 2, DAY, "DOH10001000+0300", "DXB12001200+0400", "Y12")
                .leg(1, 3, DAY, "DXB13001300+0400", "DOH13151315+0300", "Y12")
                .file());
    }
}
