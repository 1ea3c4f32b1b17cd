package io.fareline.runner.samplenetwork;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.flight.network.Airports;
import io.fareline.flight.schedule.DatedLeg;
import io.fareline.flight.schedule.FlightNumber;
import io.fareline.flight.schedule.ScheduleLimits;
import io.fareline.flight.schedule.ScheduleReader;
import io.fareline.flight.schedule.SellingPeriod;
import io.fareline.flight.schedulereading.ScheduleReading;
import io.fareline.flight.ssim.SsimLimits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SampleNetworkTest {
    private static final LocalDate WINTER = LocalDate.of(2030, 1, 7);

    @TempDir
    Path folder;

    private record Read(List<DatedLeg> legs, ScheduleReading reading) {
        List<DatedLeg> on(LocalDate date) {
            return legs.stream().filter(leg -> leg.operatingOn().equals(date)).toList();
        }
    }

    private Read read(LocalDate from, int days) throws IOException {
        var file = folder.resolve("sample.ssim");
        new SampleNetwork(Airports.reference(), from, days).writeTo(file);
        var period = new SellingPeriod(Instant.parse("2026-01-01T00:00:00Z"), from.plusDays(days));
        var limits = new ScheduleLimits(new SsimLimits(10_000_000, 100_000, 10), 10, 1_000_000);
        var legs = new ArrayList<DatedLeg>();
        try (var in = Files.newInputStream(file)) {
            return new Read(legs, new ScheduleReader(Airports.reference(), period, limits).read(in, legs::add));
        }
    }

    /** Winter, summer, and sixty days over each change of clocks: Europe's and America's, the south's. */
    @ParameterizedTest
    @ValueSource(strings = {"2030-01-07", "2030-06-03", "2030-02-20", "2030-03-31", "2030-09-15", "2030-10-27"})
    void ourOwnReaderFindsNothingWrongWithIt(LocalDate from) throws IOException {
        var read = read(from, 60);
        assertEquals(List.of(), read.reading().errors());
        assertEquals(List.of(), read.reading().warnings());
        assertEquals(read.legs().size(), read.reading().summary().datedLegs());
    }

    @Test
    void itHasThreeHubsAHundredStationsAndSixHundredFlightsADay() throws IOException {
        var legs = read(WINTER, 60).legs();
        var stations = legs.stream()
                .flatMap(leg -> Stream.of(leg.departure().iata(), leg.arrival().iata()))
                .collect(Collectors.toSet());
        assertEquals(3, Hub.ALL.size());
        assertTrue(stations.size() >= 100, "stations: " + stations.size());
        for (int day = 0; day < 60; day++) {
            var date = WINTER.plusDays(day);
            var flights =
                    legs.stream().filter(leg -> leg.operatingOn().equals(date)).count();
            assertTrue(flights > 500 && flights < 700, date + ": " + flights);
        }
    }

    @Test
    void everyFlightHasOneInTheOtherDirectionOnTheSameDay() throws IOException {
        var pairs = read(WINTER, 1).legs().stream()
                .map(leg -> leg.departure().iata() + leg.arrival().iata())
                .collect(Collectors.groupingBy(pair -> pair, Collectors.counting()));
        pairs.forEach((pair, count) -> assertEquals(count, pairs.get(pair.substring(3) + pair.substring(0, 3)), pair));
    }

    @Test
    void thereAreOvernightArrivalsAndFlightsOfTwoLegs() throws IOException {
        var legs = read(WINTER, 1).legs();
        assertTrue(legs.stream().anyMatch(leg -> arrivalDay(leg) == 1));
        assertTrue(legs.stream().anyMatch(leg -> leg.legSequence() == 2));
        var pacific = legs.stream().filter(leg -> leg.flight().number() == 11).toList();
        assertEquals(
                List.of("NRT", "LAX"),
                pacific.stream().map(leg -> leg.arrival().iata()).toList());
        assertTrue(pacific.get(1)
                .arrival()
                .local()
                .isBefore(pacific.get(1).departure().local()));
    }

    private static long arrivalDay(DatedLeg leg) {
        return leg.arrival().local().toLocalDate().toEpochDay()
                - leg.operatingOn().toEpochDay();
    }

    @Test
    void whereClocksChangeAPeriodEndsAndTheBankKeepsTheHubsClock() throws IOException {
        var from = LocalDate.of(2030, 3, 25);
        var london = new FlightNumber("XF", 102, "");
        var read = read(from, 60);
        var before = read.on(LocalDate.of(2030, 3, 30)).stream()
                .filter(l -> l.flight().equals(london))
                .findFirst();
        var after = read.on(LocalDate.of(2030, 4, 1)).stream()
                .filter(l -> l.flight().equals(london))
                .findFirst();
        assertEquals("LHR", before.orElseThrow().departure().iata());
        assertEquals(0, before.get().departure().at().getOffset().getTotalSeconds());
        assertEquals(3600, after.orElseThrow().departure().at().getOffset().getTotalSeconds());
        assertEquals(
                before.get().arrival().local().toLocalTime(),
                after.get().arrival().local().toLocalTime());
        assertTrue(after.get().variation() > before.get().variation());
        assertEquals(before.get().duration(), after.get().duration());
    }

    @Test
    void theSameDatesGiveTheSameFile() {
        var network = new SampleNetwork(Airports.reference(), WINTER, 60);
        assertEquals(network.lines(), new SampleNetwork(Airports.reference(), WINTER, 60).lines());
        assertFalse(network.lines().equals(new SampleNetwork(Airports.reference(), WINTER.plusDays(1), 60).lines()));
    }

    @Test
    void everyLineHasTwoHundredCharacters() {
        for (var line : new SampleNetwork(Airports.reference(), WINTER, 60).lines()) assertEquals(200, line.length());
    }

    @Test
    void writingReplacesTheFileAndLeavesNothingElseBehind() throws IOException {
        var file = Files.writeString(folder.resolve("sample.ssim"), "old");
        new SampleNetwork(Airports.reference(), WINTER, 1).writeTo(file);
        assertTrue(
                Files.readString(file, StandardCharsets.ISO_8859_1).startsWith("1AIRLINE STANDARD SCHEDULE DATA SET"));
        try (var files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void itLastsFromOneDayToAYear() throws IOException {
        assertEquals(WINTER, read(WINTER, 1).legs().getLast().operatingOn());
        var year = read(WINTER, 366);
        assertEquals(List.of(), year.reading().errors());
        assertEquals(List.of(), year.reading().warnings());
        assertThrows(IllegalArgumentException.class, () -> new SampleNetwork(Airports.reference(), WINTER, 0));
        assertThrows(IllegalArgumentException.class, () -> new SampleNetwork(Airports.reference(), WINTER, 367));
    }

    @ParameterizedTest
    @CsvSource({
        "2030-03-30, W29",
        "2030-03-31, S30",
        "2030-10-26, S30",
        "2030-10-27, W30",
        "2030-01-01, W29",
        "2030-12-31, W30"
    })
    void seasonsChangeOnTheLastSundaysOfMarchAndOctober(LocalDate date, String season) {
        assertEquals(season, SampleNetwork.season(date));
    }
}
