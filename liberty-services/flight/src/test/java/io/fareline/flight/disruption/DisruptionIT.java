package io.fareline.flight.disruption;

import static io.fareline.flight.FlightCalls.importSchedule;
import static io.fareline.flight.FlightCalls.imported;
import static io.fareline.flight.FlightCalls.sell;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.flight.Timetable;
import io.fareline.platform.testing.Deployments;
import io.fareline.platform.testing.ServiceUnderTest;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an import does to flights with sold seats is told by events, once, and what nobody bought is not. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class DisruptionIT {
    private static final LocalDate DAY = LocalDate.now(ZoneOffset.UTC).plusDays(260);

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    private static Timetable file(String carrier) {
        return Timetable.of(carrier, DAY, DAY);
    }

    /** A flight that leaves ten minutes later than {@link Timetable#flight}. */
    private static Timetable later(Timetable file, int number, String configuration) {
        return file.leg(number, 1, DAY, "DXB09100910+0400", "DOH09250925+0300", configuration);
    }

    @Test
    void otherTimesOfASoldFlightAreToldWithThoseBeforeThem() {
        imported(file("SA").flight(1, DAY, "Y66").flight(2, DAY, "Y66").file());
        sell("SA1", DAY, 3);
        var report = imported(later(later(file("SA"), 1, "Y66"), 2, "Y66").file());
        assertEquals(2, report.getInt("changedTimes"));
        var event = only("SA1");
        assertEquals(List.of("TIMES"), changes(event));
        assertEquals(3, event.getInt("seats"));
        assertEquals(DAY.toString(), event.getString("operatingOn"));
        assertEquals("DXB DOH", event.getString("origin") + " " + event.getString("destination"));
        assertEquals(DAY + "T09:00:00", event.getJsonObject("before").getString("departsLocal"));
        assertEquals(DAY + "T05:00:00Z", event.getJsonObject("before").getString("departsAt"));
        assertEquals(DAY + "T09:25:00", event.getJsonObject("after").getString("arrivesLocal"));
        assertEquals(DAY + "T06:25:00Z", event.getJsonObject("after").getString("arrivesAt"));
        assertEquals(report.getString("id"), event.getString("importId"));
        assertEquals(List.of(), told("SA2"), "nobody had bought it");
    }

    @Test
    void aCancelledFlightIsToldAndAgainWhenItComesBack() {
        var both = file("SB").flight(1, DAY, "Y66").flight(2, DAY, "Y66").file();
        imported(both);
        sell("SB2", DAY, 1);
        imported(file("SB").flight(1, DAY, "Y66").file());
        var cancelled = only("SB2");
        assertEquals(List.of("CANCELLED"), changes(cancelled));
        assertFalse(cancelled.containsKey("after"));
        imported(both);
        await().atMost(Duration.ofSeconds(20)).until(() -> told("SB2").size() == 2);
        assertEquals(List.of("REINSTATED"), changes(told("SB2").getLast()));
    }

    @Test
    void equipmentThatNoLongerFitsIsToldTogetherWithTheTimes() {
        imported(file("SC").flight(1, DAY, "Y66").flight(2, DAY, "Y66").file());
        sell("SC1", DAY, 6);
        sell("SC2", DAY, 6);
        imported(later(file("SC"), 1, "Y4").flight(2, DAY, "Y50").file());
        assertEquals(List.of("TIMES", "EQUIPMENT"), changes(only("SC1")));
        assertEquals(List.of(), told("SC2"), "all of its passengers still fit");
    }

    @Test
    void seatsThatADuplicateHasSoldAreTold() {
        imported(file("SE").flight(1, DAY, "Y66").data(50, "SD 1").file());
        sell("SE1", DAY, 2);
        imported(file("SD").flight(1, DAY, "Y66").file());
        assertEquals(List.of("CODE_SHARE"), changes(only("SE1")));
        assertEquals(List.of(), told("SD1"));
    }

    @Test
    void neitherADryRunNorARefusedFileNorTheSameFileIsTold() {
        var file = file("SF").flight(1, DAY, "Y66").file();
        imported(file);
        sell("SF1", DAY, 1);
        var change = later(file("SF"), 1, "Y66");
        assertEquals(200, importSchedule(change.file(), true).statusCode());
        assertEquals(
                400,
                importSchedule(change.flight(2, DAY, "Y6").with(37, "QQQ").file(), false)
                        .statusCode());
        imported(file);
        imported(later(file("SF"), 1, "Y66").file());
        var event = only("SF1");
        assertEquals(DAY + "T09:10:00", event.getJsonObject("after").getString("departsLocal"));
    }

    @Test
    void eachOfManyLegsHasAnEventOfItsOwn() {
        var file = file("SG");
        for (int number = 1; number <= 7; number++) file.flight(number, DAY, "Y66");
        imported(file.file());
        for (int number = 1; number <= 7; number++) sell("SG" + number, DAY, 1);
        imported(file("SG").flight(8, DAY, "Y66").file());
        for (int number = 1; number <= 7; number++) assertEquals(List.of("CANCELLED"), changes(only("SG" + number)));
        assertTrue(told("SG8").isEmpty());
    }

    private static List<String> changes(JsonObject event) {
        return event.getJsonArray("changes").getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
    }

    private static JsonObject only(String flight) {
        await().atMost(Duration.ofSeconds(20)).until(() -> !told(flight).isEmpty());
        assertEquals(1, told(flight).size());
        return told(flight).getFirst();
    }

    private static List<JsonObject> told(String flight) {
        var told = new ArrayList<JsonObject>();
        try (var connection = ServiceUnderTest.applicationDataSource().getConnection();
                var statement = connection.prepareStatement("select data::text from outbox where type = ?"
                        + " and data ->> 'flightNumber' = ? and data ->> 'operatingOn' = ? order by version")) {
            statement.setString(1, FlightDisrupted.TYPE);
            statement.setString(2, flight);
            statement.setString(3, DAY.toString());
            var rows = statement.executeQuery();
            while (rows.next())
                told.add(Json.createReader(new StringReader(rows.getString(1))).readObject());
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
        return told;
    }
}
