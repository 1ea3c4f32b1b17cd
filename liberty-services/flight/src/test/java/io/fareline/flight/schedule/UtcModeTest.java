package io.fareline.flight.schedule;

import static io.fareline.flight.schedule.Schedule.inUtc;
import static io.fareline.flight.schedule.Schedule.on;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fareline.flight.ssim.SsimText;
import io.fareline.flight.ssim.SsimText.Line;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class UtcModeTest {
    private static final Line TOKYO = on("10JUN30").with(37, "NRT23002300+0900").with(55, "HNL06300630-1000");
    private static final Line LOS_ANGELES =
            on("10JUN30").with(37, "LAX05000500-0700").with(55, "JFK10301030-0400");

    private static DatedLeg only(Line leg) {
        var schedule = inUtc(Schedule.ALL, leg);
        assertEquals(List.of(), schedule.reading().errors());
        assertEquals(List.of(), schedule.reading().warnings());
        assertEquals(1, schedule.sold().size());
        return schedule.sold().getFirst();
    }

    @Test
    void theTimesAreInstantsAndTheLocalDateMayBeTheNext() {
        var leg = only(TOKYO.with(193, "01"));
        assertEquals(Instant.parse("2030-06-10T23:00:00Z"), leg.departure().instant());
        assertEquals("2030-06-11T08:00", leg.departure().local().toString());
        assertEquals(LocalDate.of(2030, 6, 11), leg.operatingOn());
        assertEquals("2030-06-10T20:30", leg.arrival().local().toString());
    }

    @Test
    void theLocalDateMayBeTheOneBefore() {
        var leg = only(LOS_ANGELES);
        assertEquals("2030-06-09T22:00", leg.departure().local().toString());
        assertEquals(LocalDate.of(2030, 6, 9), leg.operatingOn());
    }

    @Test
    void aBlankArrivalDayIsTheFirstOneAfterTheDepartureInUtc() {
        assertEquals(
                Instant.parse("2030-06-11T06:30:00Z"),
                only(TOKYO.with(193, "  ")).arrival().instant());
        assertEquals(
                Instant.parse("2030-06-10T10:30:00Z"),
                only(LOS_ANGELES.with(193, "  ")).arrival().instant());
    }

    @Test
    void theDaysOfOperationAreThoseOfUtc() {
        // 10 June 2030 is a Monday in UTC, a Sunday in Los Angeles and a Tuesday in Tokyo.
        var week = inUtc(Schedule.ALL, LOS_ANGELES.with(22, "16JUN30").with(29, "1      "));
        assertEquals(List.of(LocalDate.of(2030, 6, 9)), week.operatingDates());
        var east = inUtc(
                Schedule.ALL, TOKYO.with(22, "16JUN30").with(29, "1      ").with(193, "01"));
        assertEquals(List.of(LocalDate.of(2030, 6, 11)), east.operatingDates());
    }

    @Test
    void theHorizonIsOneOfLocalDates() {
        var until = new SellingPeriod(Schedule.ALL.now(), LocalDate.of(2030, 6, 9));
        assertEquals(1, inUtc(until, LOS_ANGELES).summary().toBeSold());
        assertEquals(
                1,
                inUtc(until, LOS_ANGELES.with(15, "11JUN3011JUN30")).summary().beyondHorizon());
        var tokyo = TOKYO.with(193, "01").with(15, "09JUN3009JUN30");
        assertEquals(1, inUtc(until, tokyo).summary().beyondHorizon());
        assertEquals(1, inUtc(until, tokyo.with(15, "08JUN3008JUN30")).summary().toBeSold());
    }

    @Test
    void aLaterLegBelongsToTheLocalDateOfTheFirst() {
        var first = on("10JUN30").with(37, "NRT14001400+0900").with(55, "ICN16301630+0900");
        var second = on("10JUN30").with(12, "02").with(37, "ICN18001800+0900").with(55, "SIN23302330+0800");
        var legs = inUtc(Schedule.ALL, first, second).sold();
        assertEquals("2030-06-11T03:00", legs.get(1).departure().local().toString());
        assertEquals(LocalDate.of(2030, 6, 10), legs.get(1).operatingOn());
        assertEquals(LocalDate.of(2030, 6, 10), legs.get(0).operatingOn());
    }

    @Test
    void aLaterLegWithoutTheFirstIsAnErrorBecauseItsDateIsUnknown() {
        assertEquals(
                List.of("3:12"),
                inUtc(Schedule.ALL, TOKYO.with(12, "02").with(193, "01")).errorPlaces());
    }

    @Test
    void aWrongUtcVariationIsAWarningHereToo() {
        var schedule = inUtc(Schedule.ALL, LOS_ANGELES.with(48, "-0800"));
        assertEquals(List.of("3:48"), schedule.warningPlaces());
    }

    @Test
    void clockChangesNeedNoRuleBecauseInstantsAreGiven() {
        var overlap = SsimText.leg()
                .with(15, "27OCT3027OCT30")
                .with(40, "00300030+0100")
                .with(58, "02000200+0100");
        assertEquals(
                "2030-10-27T01:30+01:00",
                only(overlap).departure().at().toOffsetDateTime().toString());
        var afterwards = overlap.with(40, "01300130+0000");
        assertEquals(
                "2030-10-27T01:30Z",
                only(afterwards).departure().at().toOffsetDateTime().toString());
    }
}
