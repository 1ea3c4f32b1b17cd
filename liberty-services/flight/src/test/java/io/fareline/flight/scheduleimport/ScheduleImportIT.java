package io.fareline.flight.scheduleimport;

import static io.fareline.flight.FlightCalls.code;
import static io.fareline.flight.FlightCalls.hold;
import static io.fareline.flight.FlightCalls.importSchedule;
import static io.fareline.flight.FlightCalls.imported;
import static io.fareline.flight.FlightCalls.json;
import static io.fareline.flight.FlightCalls.offerOf;
import static io.fareline.flight.FlightCalls.offers;
import static io.fareline.flight.FlightCalls.sell;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.flight.FlightCalls;
import io.fareline.flight.InventoryRow;
import io.fareline.flight.Timetable;
import io.fareline.platform.testing.Deployments;
import io.fareline.platform.testing.ServiceUnderTest;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
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

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ScheduleImportIT {
    private static final LocalDate DAY = LocalDate.now(ZoneOffset.UTC).plusDays(40);

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @Test
    void theSameFileAgainChangesNothing() {
        var file = Timetable.of("QA", DAY, DAY)
                .flight(1, DAY, "J4Y66")
                .flight(2, DAY, "Y66")
                .file();
        var first = imported(file);
        assertEquals(2, first.getInt("added"));
        assertEquals(2, first.getInt("toBeSold"));
        var second = imported(file);
        assertEquals(0, second.getInt("added") + second.getInt("changed") + second.getInt("cancelled"));
        assertEquals(2, second.getInt("unchanged"));
    }

    @Test
    void aDryRunTellsAndChangesNothing() {
        var file = Timetable.of("QB", DAY, DAY).flight(1, DAY, "Y66").file();
        var answer = importSchedule(file, true);
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals(1, json(answer).getInt("added"));
        assertTrue(json(answer).getBoolean("dryRun"));
        assertThrows(AssertionError.class, () -> InventoryRow.of("QB", 1, DAY));
    }

    @Test
    void aFileWithErrorsChangesNothingAndNamesThem() {
        var file = Timetable.of("QC", DAY, DAY)
                .flight(1, DAY, "Y66")
                .flight(2, DAY, "Y66")
                .with(37, "QQQ")
                .file();
        var answer = importSchedule(file, false);
        assertEquals("400 INVALID_SCHEDULE_FILE", code(answer));
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse(""));
        JsonObject error = json(answer).getJsonArray("errors").getJsonObject(0);
        assertEquals(4, error.getInt("line"));
        assertEquals(37, error.getInt("column"));
        assertFalse(error.getString("reason").isBlank());
        assertThrows(AssertionError.class, () -> InventoryRow.of("QC", 1, DAY), "nor is the leg before the error");
    }

    @Test
    void errorsAreBounded() {
        var file = Timetable.of("QL", DAY, DAY);
        for (int number = 1; number <= 20; number++)
            file.flight(number, DAY, "Y66").with(37, "QQQ");
        var answer = importSchedule(file.file(), false);
        assertEquals("400 INVALID_SCHEDULE_FILE", code(answer));
        assertTrue(json(answer).getBoolean("moreErrors"));
        assertEquals(5, json(answer).getJsonArray("errors").size());
    }

    @Test
    void ofALargeFileWithABrokenLineInTheMiddleNothingIsImported() throws SQLException {
        var file = Timetable.of("QM", DAY, DAY.plusDays(19));
        for (int place = 0; place < 50_000; place++) {
            file.flight(1 + place / 20, DAY.plusDays(place % 20), "Y66");
            if (place == 25_000) file.with(29, "12X4567");
        }
        String text = file.file();
        assertTrue(text.length() > 10_000_000);
        var answer = importSchedule(text, false);
        assertEquals("400 INVALID_SCHEDULE_FILE", code(answer));
        var errors = json(answer).getJsonArray("errors").getValuesAs(JsonObject.class);
        assertEquals(1, errors.size());
        assertEquals(25_003, errors.getFirst().getInt("line"));
        assertEquals(31, errors.getFirst().getInt("column"));
        assertFalse(json(answer).getBoolean("moreErrors"));
        assertEquals(0, count("scheduled_leg"), "nor are the legs before the error");
        assertEquals(0, count("incoming_leg"));
    }

    private static int count(String table) throws SQLException {
        try (var connection = ServiceUnderTest.applicationDataSource().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from " + table + " where carrier = 'QM'")) {
            row.next();
            return row.getInt(1);
        }
    }

    @Test
    void whatIsNoScheduleFileIsRefused() {
        assertEquals("400 INVALID_SCHEDULE_FILE", code(importSchedule("", false)));
        assertEquals("400 INVALID_SCHEDULE_FILE", code(importSchedule("nonsense\n".repeat(1000), false)));
        assertEquals("400 INVALID_SCHEDULE_FILE", code(importSchedule("\u0000\u00e9", false)));
    }

    @Test
    void aFileBeyondTheLimitIsTooLarge() {
        assertEquals("413 BODY_TOO_LARGE", code(importSchedule("0".repeat(12_000_001), false)));
    }

    @Test
    void whatTheFileLacksIsCancelledAndComesBack() {
        var both = Timetable.of("QD", DAY, DAY)
                .flight(1, DAY, "Y66")
                .flight(2, DAY, "Y66")
                .file();
        imported(both);
        var one = imported(Timetable.of("QD", DAY, DAY).flight(1, DAY, "Y66").file());
        assertEquals(1, one.getInt("cancelled"));
        assertEquals(0, one.getInt("cancelledSold"));
        assertEquals("CANCELLED", InventoryRow.of("QD", 2, DAY).status());
        assertFalse(InventoryRow.of("QD", 2, DAY).onSale());
        assertEquals(1, imported(both).getInt("reinstated"));
        assertTrue(InventoryRow.of("QD", 2, DAY).onSale());
    }

    @Test
    void outsideOfItsDatesAFileCancelsNothing() {
        imported(Timetable.of("QE", DAY, DAY).flight(1, DAY, "Y66").file());
        var later = DAY.plusDays(1);
        assertEquals(
                0,
                imported(Timetable.of("QE", later, later)
                                .flight(2, later, "Y66")
                                .file())
                        .getInt("cancelled"));
        assertEquals("SCHEDULED", InventoryRow.of("QE", 1, DAY).status());
    }

    @Test
    void soldSeatsAreNeverSilentlyDropped() throws SQLException {
        var day = DAY.plusDays(1);
        imported(Timetable.of("QF", day, day)
                .flight(1, day, "Y66")
                .flight(2, day, "Y66")
                .file());
        sell("QF2", day, 2);
        var report = imported(Timetable.of("QF", day, day).flight(1, day, "Y66").file());
        assertEquals(1, report.getInt("cancelledSold"));
        var leg = report.getJsonArray("cancelledSoldLegs").getJsonObject(0);
        assertEquals("QF2", leg.getString("flightNumber"));
        assertEquals(2, leg.getInt("seats"));
        assertEquals(2, InventoryRow.of("QF", 2, day).sold());
        assertEquals(1, openCases("QF", "CANCELLATION"));
    }

    @Test
    void aSmallerAircraftKeepsItsPassengersAndOpensACase() throws SQLException {
        var day = DAY.plusDays(2);
        imported(Timetable.of("QG", day, day).flight(1, day, "Y66").file());
        sell("QG1", day, 6);
        var smaller = Timetable.of("QG", day, day).flight(1, day, "Y4").file();
        assertEquals(1, json(importSchedule(smaller, true)).getInt("oversold"), "a dry run tells");
        assertFalse(InventoryRow.of("QG", 1, day).beyondAuthorised());
        var report = imported(smaller);
        assertEquals(1, report.getInt("changedEquipment"));
        assertEquals(1, report.getInt("oversold"));
        assertEquals(6, InventoryRow.of("QG", 1, day).sold());
        assertTrue(InventoryRow.of("QG", 1, day).beyondAuthorised());
        assertEquals(1, openCases("QG", "EQUIPMENT_CHANGE"));
        assertEquals(
                0,
                offers("DXB", "DOH", day, "").stream()
                        .filter(o -> o.toString().contains("QG1"))
                        .count());
        imported(Timetable.of("QG", day, day).flight(1, day, "Y66").file());
        assertFalse(InventoryRow.of("QG", 1, day).beyondAuthorised());
        assertEquals(0, openCases("QG", "EQUIPMENT_CHANGE"));
    }

    @Test
    void otherTimesMakeAnOfferVoid() {
        var day = DAY.plusDays(3);
        imported(Timetable.of("QH", day, day).flight(1, day, "Y66").file());
        var offer = offerOf("QH1", day, 1);
        var report = imported(Timetable.of("QH", day, day)
                .leg(1, 1, day, "DXB09100910+0400", "DOH09250925+0300", "Y66")
                .file());
        assertEquals(1, report.getInt("changedTimes"));
        var answer = hold(UUID.randomUUID(), List.of(offer.getString("id")), "ADT:1990-01-31");
        assertEquals("409 FLIGHT_CHANGED", code(answer));
        assertEquals(0, InventoryRow.of("QH", 1, day).sold());
    }

    @Test
    void anotherRouteIsAnotherLeg() {
        var day = DAY.plusDays(4);
        imported(Timetable.of("QI", day, day).flight(1, day, "Y66").file());
        var report = imported(Timetable.of("QI", day, day)
                .leg(1, 1, day, "DXB09000900+0400", "BAH09150915+0300", "Y66")
                .file());
        assertEquals(1, report.getInt("added"));
        assertEquals(1, report.getInt("cancelled"));
    }

    @Test
    void aFlightMayFlyTheSamePairOfAirportsTwiceOnADay() {
        var file = Timetable.of("QZ", DAY, DAY)
                .leg(1, 1, DAY, "DXB06000600+0400", "DOH06150615+0300", "Y66")
                .leg(1, 2, DAY, "DOH08000800+0300", "DXB10151015+0400", "Y66")
                .leg(1, 3, DAY, "DXB12001200+0400", "DOH12151215+0300", "Y66")
                .flight(2, DAY, "Y66")
                .file();
        assertEquals(4, imported(file).getInt("added"));
        assertEquals(4, imported(file).getInt("unchanged"));
        for (int leg = 1; leg <= 3; leg++)
            assertTrue(InventoryRow.of("QZ", 1, DAY, leg).onSale());
    }

    @Test
    void periodsInThePastAreReadAndNotSold() {
        var past = LocalDate.now(ZoneOffset.UTC).minusDays(5);
        var report = imported(Timetable.of("QJ", past, DAY)
                .flight(1, past, "Y66")
                .flight(2, DAY, "Y66")
                .file());
        assertEquals(2, report.getInt("datedLegs"));
        assertEquals(1, report.getInt("past"));
        assertEquals(1, report.getInt("added"));
    }

    @Test
    void aRetriedImportGetsTheSameReportAndChangesNothing() {
        var file = Timetable.of("QR", DAY, DAY).flight(1, DAY, "Y66").file();
        var first = importSchedule(file, false, "retried");
        var second = importSchedule(file, false, "retried");
        assertEquals(1, json(first).getInt("added"));
        assertEquals(first.body(), second.body());
        assertEquals("422 IDEMPOTENCY_KEY_REUSED", code(importSchedule(file + " ", false, "retried")));
        assertEquals("422 IDEMPOTENCY_KEY_REUSED", code(importSchedule(file, true, "retried")));
        assertEquals("400 IDEMPOTENCY_KEY_MALFORMED", code(importSchedule(file, false, "k".repeat(256))));
    }

    @Test
    void onlyAdminImports() {
        var file = Timetable.of("QK", DAY, DAY).flight(1, DAY, "Y66").file();
        var path = "internal/v1/schedule-imports";
        var body = BodyPublishers.ofString(file);
        assertEquals(
                403,
                FlightCalls.send(FlightCalls.asService("booking", path)
                                .header("Idempotency-Key", "only")
                                .header("Content-Type", "text/plain")
                                .POST(body))
                        .statusCode());
        assertEquals(
                403,
                FlightCalls.send(FlightCalls.asClient(path)
                                .header("Idempotency-Key", "only")
                                .header("Content-Type", "text/plain")
                                .POST(body))
                        .statusCode());
        assertEquals(
                401,
                FlightCalls.send(FlightCalls.request(path)
                                .header("Idempotency-Key", "only")
                                .header("Content-Type", "text/plain")
                                .POST(body))
                        .statusCode());
        assertEquals(
                "415 UNSUPPORTED_MEDIA_TYPE",
                code(FlightCalls.send(FlightCalls.asService("admin", path)
                        .header("Idempotency-Key", "only")
                        .header("Content-Type", "application/json")
                        .POST(body))));
    }

    private static int openCases(String airline, String cause) throws SQLException {
        try (var connection = ServiceUnderTest.applicationDataSource().getConnection();
                var statement = connection.prepareStatement(
                        "select count(*) from disruption_case c join scheduled_leg l on l.id = c.leg_id"
                                + " where l.carrier = ? and c.cause = ? and c.closed_at is null")) {
            statement.setString(1, airline);
            statement.setString(2, cause);
            var row = statement.executeQuery();
            row.next();
            return row.getInt(1);
        }
    }
}
