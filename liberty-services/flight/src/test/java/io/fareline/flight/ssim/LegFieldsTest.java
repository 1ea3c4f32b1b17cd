package io.fareline.flight.ssim;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LegFieldsTest {
    @Test
    void everyInterpretedColumnIsReadWhereTheStandardPutsIt() {
        var leg = Reading.of(SsimText.leg()
                        .with(2, "B")
                        .with(53, "5 ")
                        .with(71, "2E")
                        .with(120, "DI")
                        .with(128, "1BA ")
                        .with(149, "L")
                        .with(173, "J14W34Y316VV123"))
                .onlyLeg();

        assertEquals(new LegKey("XF", 101, "B", 101, 1), leg.key());
        assertEquals('J', leg.serviceType());
        assertEquals(
                new OperatingPeriod(
                        LocalDate.of(2030, 6, 1),
                        LocalDate.of(2030, 6, 30),
                        EnumSet.allOf(java.time.DayOfWeek.class),
                        1),
                leg.period());
        assertEquals(new LegTime("LHR", 540, 545, ZoneOffset.ofHours(1), "5", DayShift.of(0), 'D'), leg.departure());
        assertEquals("320", leg.aircraftType());
        assertEquals(Map.of('J', 14, 'W', 34, 'Y', 316), leg.configuration().seats());
        assertEquals("123", leg.configuration().version());
        assertEquals('I', leg.arrival().mctStatus());
        assertEquals(new Disclosure('L', "BA"), leg.disclosure());
        assertEquals(3, leg.line());
    }

    @Test
    void atArrivalTheAircraftTimeStandsBeforeThePassengerTime() {
        var leg = Reading.of(SsimText.leg()).onlyLeg();
        assertEquals(11 * 60 + 10, leg.arrival().aircraftTime());
        assertEquals(11 * 60 + 15, leg.arrival().passengerTime());
    }

    @Test
    void oneTimeServesForBothWhenTheOtherIsBlank() {
        var leg = Reading.of(SsimText.leg().with(44, "    ").with(62, "    ")).onlyLeg();
        assertEquals(540, leg.departure().aircraftTime());
        assertEquals(11 * 60 + 10, leg.arrival().passengerTime());
    }

    @Test
    void daysMayBeBlankOrZeroWhereTheFlightDoesNotOperate() {
        assertEquals(Set.of(MONDAY, FRIDAY, SUNDAY), days("1   5 7"));
        assertEquals(Set.of(MONDAY, FRIDAY, SUNDAY), days("1000507"));
        assertEquals(Set.of(MONDAY), days("1 0 0 0"));
    }

    private static Set<java.time.DayOfWeek> days(String text) {
        return Reading.of(SsimText.leg().with(29, text)).onlyLeg().period().days();
    }

    @Test
    void aPeriodMayHaveNoBeginningUnlessItIsFortnightly() {
        var leg = Reading.of(SsimText.leg().with(15, "00XXX00")).onlyLeg();
        assertTrue(leg.period().isOpenAtBeginning());
        assertEquals(OperatingPeriod.OPEN_BEGINNING, leg.period().movedBy(1).from());
        var fortnightly = Reading.of(SsimText.leg().with(15, "00XXX00").with(36, "2"));
        assertEquals("a fortnightly flight needs its first date", fortnightly.onlyReason());
        assertEquals(
                List.of("2:15"),
                Reading.of(SsimText.numbered(List.of(
                                SsimText.header(),
                                SsimText.carrier().with(15, "00XXX00"),
                                SsimText.leg(),
                                SsimText.trailer())))
                        .places());
    }

    @Test
    void anOpenEndAndAFortnightlyFrequencyAreUnderstood() {
        var period = Reading.of(SsimText.leg().with(22, "00XXX00").with(36, "2"))
                .onlyLeg()
                .period();
        assertTrue(period.isOpenEnded());
        assertEquals(2, period.everyWeeks());
        assertEquals(
                1, Reading.of(SsimText.leg().with(36, "1")).onlyLeg().period().everyWeeks());
    }

    @Test
    void midnightIsBothTheFirstAndTheLastMinuteOfADay() {
        var leg = Reading.of(SsimText.leg().with(40, "0000").with(62, "2400")).onlyLeg();
        assertEquals(0, leg.departure().passengerTime());
        assertEquals(24 * 60, leg.arrival().passengerTime());
    }

    @Test
    void aBlankDateVariationIsKeptApartFromZero() {
        var leg = Reading.of(SsimText.leg().with(193, " 0")).onlyLeg();
        assertEquals(DayShift.BLANK, leg.departure().shift());
        assertEquals(DayShift.of(0), leg.arrival().shift());
    }

    @Test
    void theDayBeforeIsWrittenAsALetter() {
        assertEquals(-1, arrivalShift("J"));
        assertEquals(-1, arrivalShift("A"));
        assertEquals(7, arrivalShift("7"));
    }

    private static int arrivalShift(String text) {
        return Reading.of(SsimText.leg().with(194, text))
                .onlyLeg()
                .arrival()
                .shift()
                .days();
    }

    @Test
    void flightNumbersMayBeFilledUpWithZerosOrBlanks() {
        assertEquals(
                7, Reading.of(SsimText.leg().with(6, "   7")).onlyLeg().key().flightNumber());
        assertEquals(
                7, Reading.of(SsimText.leg().with(6, "0007")).onlyLeg().key().flightNumber());
        assertEquals(
                9999, Reading.of(SsimText.leg().with(6, "9999")).onlyLeg().key().flightNumber());
    }

    @Test
    void aConfigurationMayBeBlankOrHoldFreightPositionsToo() {
        assertTrue(configuration("                    ").isBlank());
        assertEquals(Map.of('Y', 150), configuration("Y150PP10LL12        ").seats());
        assertEquals(
                Map.of('C', 12, 'Y', 120), configuration("C12 Y120  VV A7     ").seats());
    }

    private static Configuration configuration(String text) {
        return Reading.of(SsimText.leg().with(173, text)).onlyLeg().configuration();
    }

    @Test
    void yearsBelowSeventyAreOfThisCenturyAndOthersOfTheLast() {
        var period =
                Reading.of(SsimText.leg().with(15, "31DEC7031DEC69")).onlyLeg().period();
        assertEquals(LocalDate.of(1970, 12, 31), period.from());
        assertEquals(LocalDate.of(2069, 12, 31), period.to());
    }

    @Test
    void segmentDataIsKeptAsItIs() {
        var reading = Reading.of(SsimText.numbered(SsimText.file(SsimText.leg(), SsimText.segmentData())));
        var segment = (SegmentDataRecord) reading.records().get(3);
        assertEquals(50, segment.dataElement());
        assertEquals("LHR", segment.board());
        assertEquals("CDG", segment.off());
        assertEquals("ZZ 1234", segment.data());
    }
}
