package io.fareline.flight.marketing;

import static io.fareline.flight.FlightCalls.importSchedule;
import static io.fareline.flight.FlightCalls.imported;
import static io.fareline.flight.FlightCalls.offers;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.flight.Timetable;
import io.fareline.platform.testing.Deployments;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A flight is shown with the numbers of carriers whose files alone say that they sell it. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class NamedLegsIT {
    private static final LocalDate DAY = LocalDate.now(ZoneOffset.UTC).plusDays(65);
    private static final LocalDate NEXT = DAY.plusDays(1);

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    /** Flight 1 of the carrier. */
    private static Timetable flight(String carrier) {
        return Timetable.of(carrier, DAY, NEXT).flight(1, DAY, "Y66");
    }

    private static List<String> marketedAs(String flight) {
        return offers("DXB", "DOH", DAY, "&limit=200&connections=0").stream()
                .map(offer -> offer.getJsonArray("segments").getJsonObject(0))
                .filter(segment -> segment.getString("flightNumber").equals(flight))
                .map(segment -> segment.getJsonArray("marketedAs").getValuesAs(JsonString::getString))
                .findFirst()
                .orElseThrow(() -> new AssertionError(flight + " is not offered"));
    }

    private static List<String> warnings(JsonObject report) {
        return report.getJsonArray("warnings").getValuesAs(JsonObject.class).stream()
                .map(one -> one.getInt("line") + ":" + one.getInt("column") + " " + one.getString("text"))
                .toList();
    }

    @Test
    void aMarketingCarriersFileIsEnoughAndWhatItTakesBackIsShownNoMore() {
        imported(flight("WA").file());
        assertEquals(List.of(), marketedAs("WA1"));
        assertEquals(0, imported(flight("WB").data(50, "WA 0001").file()).getInt("warningCount"));
        assertEquals(List.of("WB1"), marketedAs("WA1"));
        imported(flight("WB").file());
        assertEquals(List.of(), marketedAs("WA1"), "it is not named any more");
    }

    @Test
    void theOperatingFileMayComeLastAndTheFlightThatNamedItBeCancelled() {
        imported(flight("WC").data(50, "WD 1").file());
        imported(flight("WD").file());
        assertEquals(List.of("WC1"), marketedAs("WD1"));
        imported(Timetable.of("WC", DAY, NEXT).flight(2, DAY, "Y66").file());
        assertEquals(List.of(), marketedAs("WD1"), "WC1 is cancelled");
    }

    @Test
    void whatBothFilesSayIsShownOnceAndAllInOrder() {
        imported(flight("WF").data(50, "WE 1").file());
        imported(flight("WG").data(50, "WE 1").file());
        imported(flight("WE").data(10, "WG 1/AF 7").file());
        assertEquals(List.of("AF7", "WF1", "WG1"), marketedAs("WE1"));
        imported(flight("WE").file());
        assertEquals(List.of("WF1", "WG1"), marketedAs("WE1"), "WG names it still");
        assertEquals(0, imported(flight("WE").file()).getInt("changed"), "what others say is no change of its own");
        assertEquals(List.of("WF1", "WG1"), marketedAs("WE1"));
    }

    @Test
    void anotherDateOrAirportIsAnotherFlight() {
        imported(flight("WH").file());
        var report = imported(Timetable.of("WI", DAY, NEXT)
                .flight(1, NEXT, "Y66")
                .data(50, "WH 1")
                .leg(2, 1, DAY, "DXB09000900+0400", "BAH09150915+0300", "Y66")
                .data(50, "WH 1")
                .file());
        assertEquals(List.of(), marketedAs("WH1"));
        assertEquals(
                List.of(
                        "4:40 WI1 is operated by WH1, which we do not have on 1 of its dates; it is sold as it is",
                        "6:40 WI2 is operated by WH1, which we do not have on 1 of its dates; it is sold as it is"),
                warnings(report));
    }

    @Test
    void anOperatingFlightThatDoesNotExistIsWarnedOfAlsoInADryRun() {
        var file = flight("WJ").data(50, "ZZ 4711").file();
        var told = importSchedule(file, true);
        assertTrue(told.body().contains("WJ1 is operated by ZZ4711"), told.body());
        assertEquals(
                List.of("4:40 WJ1 is operated by ZZ4711, which we do not have on 1 of its dates; it is sold as it is"),
                warnings(imported(file)));
        assertEquals(List.of(), marketedAs("WJ1"));
    }

    @Test
    void anOperatingFlightOfTheSameFileIsKnown() {
        var file = flight("WK").flight(2, DAY, "Y66").data(50, "WK 1").file();
        assertTrue(importSchedule(file, true).body().contains("\"warningCount\":0"));
        assertEquals(0, imported(file).getInt("warningCount"));
        assertEquals(List.of("WK2"), marketedAs("WK1"));
    }
}
