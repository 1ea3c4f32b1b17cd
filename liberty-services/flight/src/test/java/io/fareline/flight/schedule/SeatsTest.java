package io.fareline.flight.schedule;

import static io.fareline.flight.schedule.Cabin.BUSINESS;
import static io.fareline.flight.schedule.Cabin.ECONOMY;
import static io.fareline.flight.schedule.Cabin.FIRST;
import static io.fareline.flight.schedule.Cabin.PREMIUM;
import static io.fareline.flight.schedule.Schedule.on;
import static io.fareline.flight.schedule.Schedule.single;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.flight.ssim.SsimText;
import io.fareline.flight.ssim.SsimText.Line;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SeatsTest {
    private static Line configured(String configuration) {
        return on("10JUN30").with(173, configuration + " ".repeat(20 - configuration.length()));
    }

    @Test
    void compartmentsAreCabins() {
        assertEquals(
                Map.of(FIRST, 8, BUSINESS, 44, PREMIUM, 30, ECONOMY, 200),
                single(configured("F8J44W30Y200VV1")).seats());
        assertEquals(282, single(configured("F8J44W30Y200VV1")).totalSeats());
    }

    @Test
    void severalCompartmentsOfOneCabinAreAddedUp() {
        assertEquals(
                Map.of(BUSINESS, 30, ECONOMY, 120),
                single(configured("C10D20Y100M20")).seats());
    }

    @Test
    void aCabinWithoutSeatsIsNone() {
        assertEquals(Map.of(ECONOMY, 150), single(configured("J0Y150")).seats());
    }

    @Test
    void aBlankConfigurationIsTheTypesStandardOne() {
        assertEquals(Map.of(BUSINESS, 12, ECONOMY, 150), single(configured("")).seats());
        assertEquals(Map.of(ECONOMY, 70), single(configured("").with(73, "AT7")).seats());
    }

    @Test
    void aBlankConfigurationOfAnUnknownTypeIsAnErrorAtTheType() {
        assertEquals(
                List.of("3:73"), Schedule.of(configured("").with(73, "XYZ")).errorPlaces());
        assertEquals(
                Map.of(ECONOMY, 9), single(configured("Y9").with(73, "XYZ")).seats());
    }

    @Test
    void aConfigurationOfNoSeatsIsAnErrorAtTheConfiguration() {
        assertEquals(List.of("3:173"), Schedule.of(configured("J0Y0")).errorPlaces());
    }

    /** Of the one leg, London to New York. */
    private static Line data(int element, String text) {
        return SsimText.segmentData()
                .with(31, "%03d".formatted(element))
                .with(40, text + " ".repeat(155 - text.length()));
    }

    @Test
    void aConfigurationThatIsTooLongForItsColumnsStandsBelowTheLeg() {
        var tooLong = "F8J44W30Y200B10M10K10L10VVLONG1";
        var schedule = Schedule.of(configured("XX"), data(108, tooLong));
        assertEquals(List.of(), schedule.reading().errors());
        assertEquals(List.of(), schedule.warningPlaces());
        assertEquals(
                Map.of(FIRST, 8, BUSINESS, 44, PREMIUM, 30, ECONOMY, 240),
                schedule.sold().getFirst().seats());
    }

    @Test
    void whatIsMissingThereIsTheTypesStandardOneWithAWarning() {
        var schedule = Schedule.of(configured("XX"));
        assertEquals(List.of("3:173"), schedule.warningPlaces());
        assertEquals(
                Map.of(BUSINESS, 12, ECONOMY, 150), schedule.sold().getFirst().seats());
        assertEquals(
                List.of("3:73"), Schedule.of(configured("XX").with(73, "XYZ")).errorPlaces());
        assertEquals(
                Map.of(ECONOMY, 9),
                Schedule.of(configured("XX").with(73, "XYZ"), data(108, "Y9"))
                        .sold()
                        .getFirst()
                        .seats());
    }

    @Test
    void whatCannotBeAConfigurationRefusesTheFile() {
        assertEquals(
                List.of("4:40"), Schedule.of(configured("XX"), data(108, "*")).errorPlaces());
        assertEquals(
                List.of("4:40"), Schedule.of(configured("XX"), data(108, "XX")).errorPlaces());
        assertEquals(
                List.of("5:40"),
                Schedule.of(configured("XX"), data(108, "Y9"), data(108, "Y10")).errorPlaces());
        assertEquals(
                List.of("4:34"),
                Schedule.of(configured("XX"), data(108, "Y9").with(34, "CDG")).errorPlaces());
        assertEquals(
                List.of("4:40"), Schedule.of(configured("XX"), data(108, "J0")).errorPlaces());
    }

    @Test
    void aLegWithAConfigurationOfItsOwnKeepsIt() {
        var schedule = Schedule.of(configured("Y9"), data(108, "Y10"));
        assertEquals(List.of("4:40"), schedule.warningPlaces());
        assertEquals(Map.of(ECONOMY, 9), schedule.sold().getFirst().seats());
    }

    @Test
    void bookingClassesBelowTheLegAreReadAndDecideNothing() {
        var schedule = Schedule.of(configured("Y9"), data(106, "F8J44YBMK"));
        assertEquals(List.of(), schedule.warningPlaces());
        var wrong = Schedule.of(configured("Y9"), data(106, "F-8"));
        assertEquals(List.of(), wrong.reading().errors());
        assertEquals(List.of("4:40"), wrong.warningPlaces());
    }

    @Test
    void everyStandardConfigurationHasSeatsForEconomy() {
        assertTrue(AircraftTypes.all().size() > 100);
        AircraftTypes.all().forEach((type, configuration) -> {
            assertTrue(type.matches("[A-Z0-9]{3}"), type);
            assertTrue(configuration.seats().getOrDefault('Y', 0) > 0, type);
        });
    }
}
