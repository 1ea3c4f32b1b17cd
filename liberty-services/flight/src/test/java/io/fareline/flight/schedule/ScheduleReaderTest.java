package io.fareline.flight.schedule;

import static io.fareline.flight.schedule.Schedule.LIMITS;
import static io.fareline.flight.schedule.Schedule.on;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.flight.schedulereading.CarrierPeriod;
import io.fareline.flight.schedulereading.ScheduleSummary;
import io.fareline.flight.ssim.SsimText;
import io.fareline.flight.ssim.SsimText.Line;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleReaderTest {
    private static final Line JUNE = SsimText.leg();

    private static SellingPeriod selling(String now, String lastOn) {
        return new SellingPeriod(Instant.parse(now), LocalDate.parse(lastOn));
    }

    @Test
    void aPeriodIsOneLegOnEachOfItsDates() {
        var schedule = Schedule.of(JUNE);
        assertEquals(30, schedule.sold().size());
        var leg = schedule.sold().getFirst();
        assertEquals("XF101", leg.flight().toString());
        assertEquals(LocalDate.of(2030, 6, 1), leg.operatingOn());
        assertEquals("LHR", leg.departure().iata());
        assertEquals("CDG", leg.arrival().iata());
        assertEquals("320", leg.aircraftType());
        assertEquals('J', leg.serviceType());
        assertEquals(1, leg.variation());
        var carriers = List.of(new CarrierPeriod("XF", LocalDate.of(2030, 1, 1), LocalDate.of(2030, 12, 31)));
        assertEquals(new ScheduleSummary(carriers, 4, 1, 30, 0, 0, 0, 30), schedule.summary());
        assertFalse(schedule.reading().refused());
    }

    /** The shape of a small airline's summer: periods of four to seventeen weeks, one or two days a week. */
    @Test
    void elevenLegsOfOneDayAWeekAreCountedByTheirCalendar() {
        var schedule = Schedule.of(
                leg(501, 1, "03JUL2223OCT22", "      7"),
                leg(501, 2, "06JUL2226OCT22", "  3    "),
                leg(502, 1, "03JUL2223OCT22", "      7"),
                leg(502, 2, "06JUL2206JUL22", "  3    "),
                leg(502, 3, "13JUL2226OCT22", "  3    "),
                leg(503, 1, "04JUL2229OCT22", "1    6 "),
                leg(503, 2, "13JUL2226OCT22", "  3    "),
                leg(504, 1, "04JUL2224OCT22", "1      "),
                leg(504, 2, "09JUL2222OCT22", "     6 "),
                leg(504, 3, "13JUL2226OCT22", "  3    "),
                leg(504, 4, "29OCT2229OCT22", "     6 "));
        assertEquals(11, schedule.summary().legs());
        assertEquals(168, schedule.summary().datedLegs());
        assertEquals(168, schedule.summary().past());
        assertEquals(List.of(), schedule.sold());
        assertEquals(List.of(), schedule.reading().errors());
    }

    private static Line leg(int number, int variation, String period, String days) {
        return JUNE.with(6, " %d0%d".formatted(number, variation))
                .with(15, period)
                .with(29, days);
    }

    @Test
    void aLegIsPastFromTheInstantOfItsDepartureOn() {
        var atDeparture = Schedule.of(selling("2030-06-10T08:00:00Z", "2030-12-31"), on("10JUN30"));
        assertEquals(1, atDeparture.summary().past());
        assertEquals(List.of(), atDeparture.sold());
        var before = Schedule.of(selling("2030-06-10T07:59:59Z", "2030-12-31"), on("10JUN30"));
        assertEquals(1, before.summary().toBeSold());
    }

    @Test
    void theLastOperatingDateIsStillSold() {
        var schedule = Schedule.of(selling("2030-06-10T12:00:00Z", "2030-06-20"), JUNE);
        assertEquals(LocalDate.of(2030, 6, 11), schedule.operatingDates().getFirst());
        assertEquals(LocalDate.of(2030, 6, 20), schedule.operatingDates().getLast());
        var summary = schedule.summary();
        assertEquals(
                List.of(30L, 10L, 10L, 0L, 10L),
                List.of(
                        summary.datedLegs(),
                        summary.past(),
                        summary.beyondHorizon(),
                        summary.notForSale(),
                        summary.toBeSold()));
    }

    @Test
    void aPeriodWithoutABeginningBeginsWithTheSchedule() {
        var file = SsimText.file(JUNE.with(15, "00XXX0003JUN30"));
        file.set(1, SsimText.carrier().with(15, "30MAY30"));
        var dates = Schedule.of(Schedule.ALL, Schedule.LIMITS, file).operatingDates();
        assertEquals(LocalDate.of(2030, 5, 30), dates.getFirst());
        assertEquals(LocalDate.of(2030, 6, 3), dates.getLast());
        assertEquals(5, dates.size());
        var early = Schedule.of(JUNE.with(15, "00XXX0031DEC29"));
        assertTrue(early.warningPlaces().contains("3:15"), "it ends before the schedule begins");
    }

    @Test
    void anOpenPeriodEndsAtTheHorizonOrWithItsCarrier() {
        var open = JUNE.with(22, "00XXX00");
        var horizon = Schedule.of(selling("2030-05-01T00:00:00Z", "2030-06-20"), open);
        assertEquals(LocalDate.of(2030, 6, 20), horizon.operatingDates().getLast());
        assertEquals(20, horizon.summary().datedLegs());
        assertEquals(
                LocalDate.of(2030, 12, 31), Schedule.of(open).operatingDates().getLast());
    }

    @Test
    void aCarrierWithoutEndEndsAtTheHorizonToo() {
        var file = SsimText.file(JUNE.with(22, "00XXX00"));
        file.set(1, SsimText.carrier().with(22, "00XXX00"));
        var schedule = Schedule.of(selling("2030-05-01T00:00:00Z", "2031-03-01"), LIMITS, file);
        assertEquals(LocalDate.of(2031, 3, 1), schedule.operatingDates().getLast());
        assertEquals(LocalDate.MAX, schedule.summary().carriers().getFirst().to());
    }

    @ParameterizedTest
    @ValueSource(strings = {"J", "S", "U", "G", "B", "Q", "R"})
    void theseServicesAreSold(String serviceType) {
        assertEquals(
                1, Schedule.of(on("10JUN30").with(14, serviceType)).summary().toBeSold());
    }

    @ParameterizedTest
    @ValueSource(strings = {"C", "F", "P", "H", "M", "T", "X"})
    void otherServicesAreCountedAndNotSold(String serviceType) {
        var schedule = Schedule.of(on("10JUN30").with(14, serviceType).with(173, "       "));
        assertEquals(1, schedule.summary().notForSale());
        assertEquals(List.of(), schedule.sold());
        assertEquals(List.of(), schedule.reading().errors());
    }

    @Test
    void anUnknownStationIsAnErrorInItsColumn() {
        assertEquals(List.of("3:37"), Schedule.of(JUNE.with(37, "XXX")).errorPlaces());
        assertEquals(
                List.of("3:37", "3:55"),
                Schedule.of(JUNE.with(37, "XXX").with(55, "XXY")).errorPlaces());
    }

    @Test
    void twoRecordsForTheSameFlightAndDateAreAnError() {
        var schedule = Schedule.of(JUNE, JUNE.with(10, "02").with(15, "30JUN3001JUL30"));
        assertEquals(List.of("4:15"), schedule.errorPlaces());
        assertTrue(schedule.reading().errors().getFirst().reason().contains("XF101 leg 1 on 2030-06-30"));
        assertEquals(
                List.of(),
                Schedule.of(JUNE, JUNE.with(10, "02").with(15, "01JUL3031JUL30"))
                        .errorPlaces());
        assertEquals(List.of(), Schedule.of(JUNE, JUNE.with(2, "A")).errorPlaces());
    }

    @Test
    void afterAnErrorNothingMoreIsHandedOnAndTheFileIsRefused() {
        var schedule = Schedule.of(on("10JUN30"), on("11JUN30").with(37, "XXX"), on("12JUN30"));
        assertTrue(schedule.reading().refused());
        assertEquals(List.of(LocalDate.of(2030, 6, 10)), schedule.operatingDates());
        assertEquals(3, schedule.summary().legs());
    }

    @Test
    void theLimitOfDatedLegsIsTheLastOneAllowed() {
        var thirty = new ScheduleLimits(LIMITS.file(), 20, 30);
        assertEquals(
                List.of(),
                Schedule.of(Schedule.ALL, thirty, SsimText.file(JUNE)).errorPlaces());
        var more = Schedule.of(Schedule.ALL, new ScheduleLimits(LIMITS.file(), 20, 29), SsimText.file(JUNE, JUNE));
        assertEquals(List.of("3:15"), more.errorPlaces());
        assertTrue(more.reading().errorsTruncated());
        var decades = JUNE.with(22, "30JUN69");
        assertEquals(
                List.of("3:15"),
                Schedule.of(Schedule.ALL, thirty, SsimText.file(decades)).errorPlaces());
    }

    @Test
    void aPeriodOutsideOfTheCarriersIsAWarning() {
        assertEquals(
                List.of("3:15"),
                Schedule.of(JUNE.with(15, "31DEC29")).warningPlaces().subList(0, 1));
        assertEquals(
                List.of("3:15"),
                Schedule.of(JUNE.with(15, "31DEC3001JAN31")).warningPlaces().subList(0, 1));
        assertEquals(List.of(), Schedule.of(JUNE).warningPlaces());
    }

    @Test
    void warningsBeyondTheLimitAreCountedOnly() {
        var one = new ScheduleLimits(LIMITS.file(), 1, 100);
        var schedule = Schedule.of(
                Schedule.ALL, one, SsimText.file(on("10JUN30").with(48, "+0300").with(66, "+0300")));
        assertEquals(1, schedule.reading().warnings().size());
        assertEquals(2, schedule.reading().warningCount());
    }
}
