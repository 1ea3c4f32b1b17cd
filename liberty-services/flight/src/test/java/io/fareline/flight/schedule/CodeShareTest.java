package io.fareline.flight.schedule;

import static io.fareline.flight.schedule.Schedule.on;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.flight.codeshare.LegFacts;
import io.fareline.flight.ssim.SsimText;
import io.fareline.flight.ssim.SsimText.Line;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeShareTest {
    private static final Line LEG = on("10JUN30");
    private static final Line ONWARD =
            on("10JUN30").with(12, "02").with(37, "CDG13001300+0200").with(55, "MAD15001500+0200");

    private static Line data(int element, String segment, String data) {
        return SsimText.segmentData()
                .with(31, "%03d".formatted(element))
                .with(34, segment)
                .with(40, data + " ".repeat(100 - data.length()));
    }

    private static Schedule schedule(Line... lines) {
        return Schedule.of(lines);
    }

    private static LegFacts facts(Line... lines) {
        return all(lines).getFirst();
    }

    private static List<LegFacts> all(Line... lines) {
        var schedule = schedule(lines);
        assertEquals(List.of(), schedule.reading().errors());
        assertEquals(List.of(), schedule.reading().warnings());
        return schedule.sold().stream().map(DatedLeg::facts).toList();
    }

    @Test
    void aLegWithoutDataHasNoFacts() {
        assertEquals(LegFacts.NONE, facts(LEG));
        assertEquals(LegFacts.NONE, facts(LEG, data(800, "LHRCDG", "anything")));
    }

    @Test
    void theOperatingLegNamesItsDuplicatesAndADuplicateItsOperator() {
        assertEquals(
                List.of("AF1001", "DL9001", "KL2"),
                facts(LEG, data(10, "LHRCDG", "KL   2 /DL 9001"), data(10, "LHRCDG", "AF1001/KL 2"))
                        .marketedAs());
        var duplicate = facts(LEG, data(50, "LHRCDG", "U2 0123"));
        assertEquals("U2123", duplicate.operatingFlight());
        assertEquals("U2", duplicate.operatingCarrier());
        assertEquals("AFR", facts(LEG, data(50, "LHRCDG", "AFR7")).operatingCarrier());
        assertEquals("", facts(LEG, data(50, "LHRCDG", "XF7")).operatingCarrier(), "its own airline needs no naming");
    }

    private static List<String> operators(Line... lines) {
        return all(lines).stream().map(LegFacts::operatingFlight).toList();
    }

    @Test
    void aSegmentOfSeveralLegsIsAboutEachAndMayStandBelowTheFirst() {
        assertEquals(List.of("AF1", "AF1"), operators(LEG, data(50, "LHRMAD", "AF1"), ONWARD));
        assertEquals(
                List.of("", "AF1"),
                operators(LEG, ONWARD, data(50, "CDGMAD", "AF1").with(12, "02")));
        assertEquals(List.of("AF1", ""), operators(LEG, ONWARD, data(50, "LHRCDG", "AF1")));
        for (var facts : all(LEG, data(10, "QQQQQQ", "AF1"), ONWARD)) assertEquals(List.of("AF1"), facts.marketedAs());
    }

    @Test
    void dataIsAboutTheItineraryAboveItOnly() {
        var other = on("11JUN30").with(10, "02");
        assertEquals(List.of("AF1", ""), operators(LEG, data(50, "LHRCDG", "AF1"), other));
        var wrong = schedule(LEG, data(50, "LHRCDG", "AF1").with(10, "02"));
        assertEquals(List.of("4:6"), wrong.errorPlaces());
    }

    @Test
    void whereAStationIsCalledAtTwiceTheLegSequenceTells() {
        var back = on("10JUN30").with(12, "02").with(37, "CDG13001300+0200").with(55, "LHR13301330+0100");
        var again = on("10JUN30").with(12, "03").with(37, "LHR15001500+0100").with(55, "CDG17001700+0200");
        var data = data(50, "LHRCDG", "AF1").with(12, "03");
        assertEquals(List.of("", "", "AF1"), operators(LEG, back, again, data));
    }

    @ParameterizedTest
    @CsvSource({
        "BA,                  BA",
        "BA /BRITISH AIRWAYS, BA",
        "CPB/CORPORATE,       CPB",
        "/LOGANAIR,           LOGANAIR",
        "/BRIT AIR DBA AIR X, BRIT AIR DBA AIR X",
        "XF,                  ''"
    })
    void theOperatingAirlineIsItsDesignatorOrElseItsName(String data, String carrier) {
        assertEquals(
                carrier,
                facts(LEG.with(149, "Z"), data(50, "LHRCDG", "ZZ9"), data(127, "LHRCDG", data))
                        .operatingCarrier());
    }

    @Test
    void theOwnerOfTheAircraftMayBeTheOperator() {
        assertEquals("BA", facts(LEG.with(129, "BA ").with(149, "S")).operatingCarrier());
        assertEquals(
                "BA",
                facts(LEG.with(129, "BA ").with(149, "L"), data(50, "LHRCDG", "ZZ9"))
                        .operatingCarrier());
        assertEquals("", facts(LEG.with(129, "BA ")).operatingCarrier(), "a leased aircraft is not an operator");
    }

    @Test
    void statusForConnectionsIsThatOfTheLegUnlessItsSegmentSaysOtherwise() {
        var own = facts(LEG.with(120, "DI"));
        assertEquals("DI", own.originMctStatus() + own.destinationMctStatus());
        var over = facts(LEG.with(120, "II"), data(220, "LHRCDG", "I/D"));
        assertEquals("ID", over.originMctStatus() + over.destinationMctStatus());
        var longer = all(LEG.with(120, "II"), data(220, "LHRMAD", "D/D"), ONWARD);
        assertEquals("I", longer.getFirst().originMctStatus(), "a longer segment is about nobody who gets off here");
    }

    @ParameterizedTest
    @CsvSource({
        "50, LHRCDG, XF101,   4:40, operate for itself",
        "10, LHRCDG, XF 0101, 4:40, duplicate of itself",
        "50, LHRCDG, AF,      4:40, no operating flight",
        "50, LHRMAD, AF1,     4:34, no segment from LHR to MAD",
        "10, CDGLHR, AF1,     4:34, no segment from CDG to LHR"
    })
    void whatDecidesWhoSellsMustFitOrTheFileIsRefused(
            int element, String segment, String data, String place, String reason) {
        var schedule = schedule(LEG, data(element, segment, data));
        assertEquals(List.of(place), schedule.errorPlaces());
        var found = schedule.reading().errors().getFirst().reason();
        assertTrue(found.contains(reason), found);
    }

    @Test
    void twoOperatorsOrDuplicatesOfADuplicateAreErrors() {
        assertEquals(
                List.of("5:40"),
                schedule(LEG, data(50, "LHRCDG", "AF1"), data(50, "LHRCDG", "AF2"))
                        .errorPlaces());
        assertEquals(
                List.of("5:31"),
                schedule(LEG, data(10, "LHRCDG", "AF1"), data(50, "LHRCDG", "AF2"))
                        .errorPlaces());
        all(LEG, data(50, "LHRCDG", "AF1"), data(50, "LHRCDG", "AF 01"));
    }

    @Test
    void whatOnlyInformsIsAWarningAndTheLegIsSold() {
        assertWarning("3:120", LEG.with(120, "X "));
        assertWarning("3:121", LEG.with(121, "0"));
        assertWarning("3:149", LEG.with(149, "Q"));
        assertWarning("3:149", LEG.with(149, "X"));
        assertWarning("3:149", LEG.with(129, "BA ").with(149, "L"));
        assertWarning("4:40", LEG, data(10, "LHRCDG", "AF"));
        assertWarning("4:40", LEG, data(127, "LHRCDG", "OPERATED BY SOMEBODY"));
        assertWarning("5:40", LEG, data(127, "LHRCDG", "BA"), data(127, "LHRCDG", "AF"));
        assertWarning("4:40", LEG, data(220, "LHRCDG", "X/D"));
        assertWarning("4:34", LEG, data(127, "LHRMAD", "BA"));
    }

    private static void assertWarning(String place, Line... lines) {
        var schedule = schedule(lines);
        assertEquals(List.of(), schedule.reading().errors());
        assertEquals(List.of(place), schedule.warningPlaces());
        assertEquals(1, schedule.sold().size());
    }

    @Test
    void duplicatesAreBounded() {
        var lines = new ArrayList<Line>();
        lines.add(LEG);
        for (int flight = 1; flight <= 99; flight++) lines.add(data(10, "LHRCDG", "AF" + flight));
        assertEquals(99, facts(lines.toArray(Line[]::new)).marketedAs().size());
        lines.add(data(10, "LHRCDG", "AF100"));
        assertEquals(List.of("103:40"), schedule(lines.toArray(Line[]::new)).errorPlaces());
    }

    @Test
    void segmentDataOfOneItineraryIsBounded() {
        var lines = new ArrayList<Line>();
        lines.add(LEG);
        for (int record = 1; record <= 2000; record++) lines.add(data(127, "LHRCDG", "BA"));
        assertEquals("BA", facts(lines.toArray(Line[]::new)).operatingCarrier());
        lines.add(data(127, "LHRCDG", "BA"));
        assertEquals(List.of("2004:31"), schedule(lines.toArray(Line[]::new)).errorPlaces());
    }
}
