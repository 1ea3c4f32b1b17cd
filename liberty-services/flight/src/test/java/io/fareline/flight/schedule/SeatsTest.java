package io.fareline.flight.schedule;

import static io.fareline.flight.schedule.Cabin.BUSINESS;
import static io.fareline.flight.schedule.Cabin.ECONOMY;
import static io.fareline.flight.schedule.Cabin.FIRST;
import static io.fareline.flight.schedule.Cabin.PREMIUM;
import static io.fareline.flight.schedule.Schedule.on;
import static io.fareline.flight.schedule.Schedule.single;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

    @Test
    void everyStandardConfigurationHasSeatsForEconomy() {
        assertTrue(AircraftTypes.all().size() > 100);
        AircraftTypes.all().forEach((type, configuration) -> {
            assertTrue(type.matches("[A-Z0-9]{3}"), type);
            assertTrue(configuration.seats().getOrDefault('Y', 0) > 0, type);
        });
    }
}
