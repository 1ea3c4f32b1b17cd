package io.fareline.bench.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.flight.network.Airports;
import io.fareline.flight.schedule.Cabin;
import io.fareline.flight.schedule.DatedLeg;
import io.fareline.flight.schedule.ScheduleLimits;
import io.fareline.flight.schedule.ScheduleReader;
import io.fareline.flight.schedule.SellingPeriod;
import io.fareline.flight.schedulereading.ScheduleReading;
import io.fareline.flight.ssim.SsimLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class GeneratedNetworkTest {
    private static final LocalDate FROM = LocalDate.of(2030, 2, 1);
    private static final NetworkPlan YEAR = new NetworkPlan(7, 100_000, FROM, 330);
    private static final NetworkPlan WEEK = new NetworkPlan(7, 30_000, FROM, 7);

    @Test
    void theSameSeedGivesTheSameBytesAndAnotherSeedOthers() {
        var bytes = network(1, 5_000).file();
        assertArrayEquals(bytes, network(1, 5_000).file());
        assertFalse(Arrays.equals(bytes, network(2, 5_000).file()));
    }

    @Test
    void flightReadsItWithoutErrorOrWarning() throws IOException {
        var reading = read(GeneratedNetwork.of(YEAR).file());
        assertEquals(List.of(), reading.errors());
        assertEquals(0, reading.warningCount(), reading.warnings().toString());
        assertEquals(Carrier.ALL.size(), reading.summary().carriers().size());
        assertEquals(reading.summary().datedLegs(), reading.summary().toBeSold());
        assertTrue(
                reading.summary().legs() < YEAR.datedFlights() / 50,
                reading.summary().toString());
    }

    @Test
    void aFileThatWasDamagedIsRefused() throws IOException {
        var text = new String(network(1, 5_000).file(), StandardCharsets.ISO_8859_1);
        var damaged = text.replaceFirst("ORD", "QQQ").getBytes(StandardCharsets.ISO_8859_1);
        assertTrue(read(damaged).refused());
    }

    @Test
    void thereAreAsManyDatedFlightsAsWereAskedFor() {
        for (long wanted : List.of(2L, 999L, 20_000L, 100_000L)) {
            long dated = legs(new NetworkPlan(3, wanted, FROM, 200)).size();
            assertTrue(Math.abs(dated - wanted) * 100 <= wanted, wanted + " became " + dated);
        }
    }

    @Test
    void whatCannotBePlannedIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new NetworkPlan(1, 1, FROM, 10));
        assertThrows(IllegalArgumentException.class, () -> new NetworkPlan(1, 5_000_001, FROM, 10));
        assertThrows(IllegalArgumentException.class, () -> new NetworkPlan(1, 1_000, FROM, 0));
        assertThrows(IllegalArgumentException.class, () -> new NetworkPlan(1, 1_000, FROM, 721));
        var crowded = new NetworkPlan(1, 1_000_000, FROM, 3);
        assertThrows(IllegalArgumentException.class, () -> GeneratedNetwork.of(crowded));
    }

    @Test
    void arrivalsAtAHubMeetDeparturesAndThoseOfPointToPointCarriersDoNot() {
        var legs = legs(WEEK);
        double banked = crowding(legs, Carrier::banked);
        double spread = crowding(legs, carrier -> !carrier.banked());
        assertTrue(banked > 1.4, "at hubs " + banked);
        assertTrue(spread < 1.2, "elsewhere " + spread);
    }

    @Test
    void everyFlightHasAWayBackOnTheSameAircraft() {
        var there = new TreeMap<String, Integer>();
        for (var leg : legs(YEAR)) {
            var ends = List.of(leg.departure().iata(), leg.arrival().iata());
            var pair = ends.stream().sorted().collect(Collectors.joining());
            int sign = pair.startsWith(ends.getFirst()) ? 1 : -1;
            there.merge(leg.flight().airline() + leg.aircraftType() + pair, sign, Integer::sum);
        }
        assertTrue(there.values().stream().allMatch(difference -> difference == 0), there.toString());
    }

    @Test
    void aircraftStayOnTheGroundLongEnoughToTurn() {
        for (var trip : GeneratedNetwork.of(YEAR).roundTrips()) {
            int ground = trip.times().home() - trip.times().leaving() - 2 * trip.blockMinutes();
            assertTrue(ground >= trip.aircraft().turnMinutes(), trip.toString());
        }
    }

    @Test
    void longFlightsCrossTheNightAndShortOnesDoNotLeaveInIt() {
        var legs = legs(YEAR);
        assertTrue(legs.stream()
                .anyMatch(leg -> leg.duration().toHours() > 9
                        && leg.arrival()
                                .local()
                                .toLocalDate()
                                .isAfter(leg.departure().local().toLocalDate())));
        var asleep = legs.stream()
                .filter(leg -> leg.duration().toHours() < 4)
                .filter(leg -> leg.departure().local().toLocalTime().isBefore(LocalTime.of(3, 0)))
                .count();
        assertEquals(0, asleep);
    }

    @Test
    void timesAndSpeedsArePossibleAndEveryAircraftHasAllCabins() {
        for (var leg : legs(YEAR)) {
            double km = leg.departure().airport().distanceKm(leg.arrival().airport());
            double hours = leg.duration().toMinutes() / 60.0;
            assertTrue(km / hours < 890 && km / hours > 100, leg.toString());
            assertEquals(EnumSet.allOf(Cabin.class), leg.seats().keySet());
        }
    }

    @Test
    void someFlightsAreNotFlownOnAllDaysAndSomeInOneSeasonOnly() {
        var trips = GeneratedNetwork.of(YEAR).roundTrips();
        assertTrue(trips.stream().anyMatch(trip -> trip.dates().days().size() < 7));
        assertTrue(trips.stream()
                .anyMatch(trip -> trip.dates().to().isBefore(YEAR.to().minusDays(30))));
        assertTrue(trips.stream().anyMatch(trip -> trip.dates().from().isAfter(FROM)));
    }

    @Test
    void carriersAndTheirHubsAreAllThere() {
        var legs = legs(WEEK);
        for (var carrier : Carrier.ALL)
            for (var base : carrier.bases())
                assertTrue(
                        legs.stream()
                                .anyMatch(leg -> leg.flight().airline().equals(carrier.designator())
                                        && leg.departure().iata().equals(base)),
                        carrier.designator() + " does not fly from " + base);
    }

    /** How many more departures follow an arrival in time to change than if they were spread over the day: 1 for no more. */
    private static double crowding(List<DatedLeg> legs, Predicate<Carrier> which) {
        double met = 0;
        double expected = 0;
        for (var carrier : Carrier.ALL.stream().filter(which).toList()) {
            for (var base : carrier.bases()) {
                var own = legs.stream()
                        .filter(leg -> leg.flight().airline().equals(carrier.designator()))
                        .toList();
                var out = own.stream()
                        .filter(leg -> leg.departure().iata().equals(base))
                        .toList();
                for (var in : own.stream()
                        .filter(leg -> leg.arrival().iata().equals(base))
                        .toList()) {
                    var sameDay = out.stream()
                            .filter(leg -> leg.operatingOn()
                                    .equals(in.arrival().local().toLocalDate()))
                            .toList();
                    met += sameDay.stream().filter(leg -> connects(in, leg)).count();
                    expected += sameDay.size() * 120.0 / (17 * 60);
                }
            }
        }
        return met / expected;
    }

    private static boolean connects(DatedLeg in, DatedLeg out) {
        var wait = Duration.between(in.arrival().instant(), out.departure().instant());
        return wait.toMinutes() >= 60 && wait.toMinutes() < 180;
    }

    private static GeneratedNetwork network(long seed, long flights) {
        return GeneratedNetwork.of(new NetworkPlan(seed, flights, FROM, 60));
    }

    private static List<DatedLeg> legs(NetworkPlan plan) {
        var legs = new ArrayList<DatedLeg>();
        GeneratedNetwork.of(plan).datedLegs(legs::add);
        return legs;
    }

    private static ScheduleReading read(byte[] file) throws IOException {
        var limits = new ScheduleLimits(new SsimLimits(1 << 27, 1_000_000, 10), 10, 10_000_000);
        var period = new SellingPeriod(
                GeneratedNetwork.of(YEAR).beginning(), YEAR.to().plusDays(10));
        return new ScheduleReader(Airports.reference(), period, limits).read(new ByteArrayInputStream(file), leg -> {});
    }
}
