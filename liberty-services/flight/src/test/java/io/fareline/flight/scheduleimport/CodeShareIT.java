package io.fareline.flight.scheduleimport;

import static io.fareline.flight.FlightCalls.code;
import static io.fareline.flight.FlightCalls.hold;
import static io.fareline.flight.FlightCalls.importSchedule;
import static io.fareline.flight.FlightCalls.imported;
import static io.fareline.flight.FlightCalls.offerOf;
import static io.fareline.flight.FlightCalls.offers;
import static io.fareline.flight.FlightCalls.sell;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.flight.InventoryRow;
import io.fareline.flight.Timetable;
import io.fareline.platform.testing.Deployments;
import io.fareline.platform.testing.ServiceUnderTest;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One aircraft under two numbers, in files of two carriers that come in either order. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class CodeShareIT {
    private static final LocalDate DAY = LocalDate.now(ZoneOffset.UTC).plusDays(60);

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    /** Flight 1 of the carrier. */
    private static Timetable flight(String carrier) {
        return Timetable.of(carrier, DAY, DAY).flight(1, DAY, "Y66");
    }

    private static boolean isOnSale(String carrier) {
        return InventoryRow.of(carrier, 1, DAY).onSale();
    }

    private static long offered(String... flights) {
        return offers("DXB", "DOH", DAY, "&limit=200").stream()
                .filter(offer -> List.of(flights).stream()
                        .anyMatch(flight -> offer.toString().contains("\"" + flight + "\"")))
                .map(offer -> offer.getJsonArray("segments").getJsonObject(0).getString("flightNumber"))
                .distinct()
                .count();
    }

    @Test
    void aDuplicateOfAFlightThatWeHaveIsNotSoldInWhicheverOrderTheyCome() {
        imported(flight("RA").file());
        imported(flight("RB").data(50, "RA 0001").file());
        imported(flight("RD").data(50, "RC   1").file());
        assertTrue(isOnSale("RD"), "as long as its operating flight is unknown");
        imported(flight("RC").file());
        for (String operating : List.of("RA", "RC")) assertTrue(isOnSale(operating), operating);
        for (String duplicate : List.of("RB", "RD")) assertFalse(isOnSale(duplicate), duplicate);
        assertEquals(1, offered("RA1", "RB1"));
        assertEquals(1, offered("RC1", "RD1"));
    }

    @Test
    void theOperatingLegsWordIsEnough() {
        imported(flight("RE").data(10, "RF   1 /ZZ 7").file());
        imported(flight("RF").file());
        imported(flight("RH").file());
        imported(flight("RG").data(10, "ZZ 7/RH 1").file());
        for (String operating : List.of("RE", "RG")) assertTrue(isOnSale(operating), operating);
        for (String duplicate : List.of("RF", "RH")) assertFalse(isOnSale(duplicate), duplicate);
    }

    @Test
    void aDuplicateWhoseOperatingFlightWeDoNotHaveIsSoldAndSaysWhoFlies() throws SQLException {
        imported(flight("RI")
                .with(120, "DI")
                .with(149, "Z")
                .data(50, "ZZ 0815")
                .data(127, "/LOGANAIR")
                .file());
        assertTrue(isOnSale("RI"));
        assertEquals("ZZ815 LOGANAIR  D I", facts("RI"));
        imported(flight("RJ").data(10, "ZZ 9/RI 17").file());
        assertEquals("  RI17/ZZ9  ", facts("RJ"));
    }

    @Test
    void anotherDayOrAirportIsAnotherFlight() {
        var next = DAY.plusDays(1);
        imported(Timetable.of("RK", next, next).flight(1, next, "Y66").file());
        imported(flight("RL").data(50, "RK 1").file());
        assertTrue(isOnSale("RL"));
        imported(Timetable.of("RK", DAY, DAY)
                .leg(1, 1, DAY, "DXB09000900+0400", "BAH09150915+0300", "Y66")
                .file());
        assertTrue(isOnSale("RL"));
    }

    @Test
    void whatTheFilesTakeBackIsSoldAgain() {
        imported(flight("RM").data(10, "RN 1").file());
        imported(flight("RN").data(50, "RM 1").file());
        imported(flight("RN").file());
        assertFalse(isOnSale("RN"), "its operating leg still says so");
        assertEquals(1, imported(flight("RM").file()).getInt("changed"));
        assertTrue(isOnSale("RN"));
    }

    @Test
    void seatsThatADuplicateSoldBeforeOpenACaseAndNoMoreAreSold() throws SQLException {
        imported(flight("RP").data(50, "RO 1").file());
        sell("RP1", DAY, 2);
        var offer = offerOf("RP1", DAY, 1).getString("id");
        imported(flight("RO").file());
        assertFalse(isOnSale("RP"));
        assertEquals(2, InventoryRow.of("RP", 1, DAY).sold(), "they stay sold");
        assertEquals(1, openCases("RP"));
        var late = hold(UUID.randomUUID(), List.of(offer), "ADT:1990-01-31");
        assertEquals(409, late.statusCode(), late.body());
        imported(flight("RP").file());
        assertTrue(isOnSale("RP"));
        assertEquals(0, openCases("RP"));
    }

    @Test
    void cancelledAndComeBackADuplicateStaysUnsold() {
        imported(flight("RQ").file());
        imported(flight("RR").data(50, "RQ 1").file());
        imported(Timetable.of("RR", DAY, DAY).flight(2, DAY, "Y66").file());
        assertEquals("CANCELLED", InventoryRow.of("RR", 1, DAY).status());
        assertEquals(1, imported(flight("RR").data(50, "RQ 1").file()).getInt("reinstated"));
        assertFalse(isOnSale("RR"));
        imported(Timetable.of("RQ", DAY, DAY).file());
        assertFalse(isOnSale("RR"), "where its operating flight is cancelled, nobody flies");
    }

    @Test
    void filesThatComeAtOnceNeverSellTheAircraftTwice() {
        var first = "ABCDEFGH";
        for (int round = 0; round < first.length(); round++) {
            var operating = first.charAt(round) + "4";
            var duplicate = first.charAt(round) + "5";
            var both = List.of(
                            flight(operating).file(),
                            flight(duplicate).data(50, operating + " 1").file())
                    .stream()
                    .map(file -> CompletableFuture.runAsync(() -> imported(file)))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(both).join();
            assertTrue(isOnSale(operating), operating);
            assertFalse(isOnSale(duplicate), duplicate);
        }
    }

    @Test
    void aDryRunTellsOfTheChangeAndMakesNone() {
        imported(flight("RS").file());
        imported(flight("RT").file());
        var answer = importSchedule(flight("RT").data(50, "RS 1").file(), true);
        assertTrue(answer.body().contains("\"changed\":1"), answer.body());
        assertTrue(isOnSale("RT"));
    }

    @Test
    void aFlightThatCannotBeADuplicateIsRefusedWithItsPlace() {
        var answer = importSchedule(flight("RU").data(50, "RU 1").file(), false);
        assertEquals("400 INVALID_SCHEDULE_FILE", code(answer));
        assertTrue(answer.body().contains("\"line\":4,"), answer.body());
        assertTrue(answer.body().contains("\"column\":40,"), answer.body());
    }

    private static String facts(String carrier) throws SQLException {
        return text(
                "select concat_ws(' ', operating_flight, operating_carrier, marketed_as, origin_mct_status,"
                        + " destination_mct_status) from scheduled_leg where carrier = ?",
                carrier);
    }

    private static int openCases(String carrier) throws SQLException {
        return Integer.parseInt(text(
                "select count(*) from disruption_case c join scheduled_leg l on l.id = c.leg_id"
                        + " where l.carrier = ? and c.cause = 'CODE_SHARE' and c.closed_at is null",
                carrier));
    }

    private static String text(String query, String carrier) throws SQLException {
        try (var connection = ServiceUnderTest.applicationDataSource().getConnection();
                var statement = connection.prepareStatement(query)) {
            statement.setString(1, carrier);
            var row = statement.executeQuery();
            row.next();
            return row.getString(1);
        }
    }
}
