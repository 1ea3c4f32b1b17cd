package io.fareline.flight.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AirportsTest {
    private static final Airports AIRPORTS = Airports.reference();
    private static final Instant WINTER = Instant.parse("2027-01-15T00:00:00Z");
    private static final Instant SUMMER = Instant.parse("2027-07-15T00:00:00Z");

    @Test
    void everyAirportWithScheduledServiceIsThere() {
        assertEquals(4147, AIRPORTS.all().size());
        assertEquals("AAA", AIRPORTS.all().getFirst().iata());
    }

    @Test
    void everyAirportHasANameACityAndAZoneWithRules() {
        for (var airport : AIRPORTS.all()) {
            assertFalse(airport.name().isBlank(), airport.iata());
            assertFalse(airport.city().isBlank(), airport.iata());
            assertTrue(airport.zone().getId().contains("/"), airport.iata());
        }
    }

    /** Clocks follow the sun within four hours (and China's, which are one); a swapped sign would show here. */
    @Test
    void everyZoneFitsTheLongitude() {
        for (var airport : AIRPORTS.all()) {
            var hours = airport.zone().getRules().getOffset(WINTER).getTotalSeconds() / 3600.0;
            var sun = airport.longitude() / 15;
            var off = Math.abs((hours - sun + 36) % 24 - 12);
            assertTrue(off < 4, "%s is %s hours off the sun".formatted(airport, off));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "LHR, GB, +00:00, +01:00",
        "SYD, AU, +11:00, +10:00",
        "OOL, AU, +10:00, +10:00",
        "DEL, IN, +05:30, +05:30",
        "KTM, NP, +05:45, +05:45",
        "URC, CN, +08:00, +08:00",
        "SNP, US, -09:00, -08:00",
        "BBA, CL, -03:00, -03:00",
        "TSE, KZ, unknown, unknown",
        "NQZ, KZ, +05:00, +05:00",
        "APW, WS, +13:00, +13:00",
        "HNL, US, -10:00, -10:00",
        "NMI, IN, +05:30, +05:30",
        "XYI, CN, +08:00, +08:00",
        "CAI, EG, +02:00, +03:00",
    })
    void offsetsAreThoseInUse(String iata, String country, String winter, String summer) {
        var airport = AIRPORTS.find(iata);
        if (winter.equals("unknown")) {
            assertEquals(Optional.empty(), airport);
            return;
        }
        assertEquals(country, airport.orElseThrow().country());
        assertEquals(ZoneOffset.of(winter), airport.get().zone().getRules().getOffset(WINTER));
        assertEquals(ZoneOffset.of(summer), airport.get().zone().getRules().getOffset(SUMMER));
    }

    @Test
    void namesWithCommasAndAccentsArriveWhole() {
        assertEquals("Luton, Bedfordshire", AIRPORTS.find("LTN").orElseThrow().city());
        assertEquals("São Paulo", AIRPORTS.find("GRU").orElseThrow().city());
    }

    @Test
    void unknownCodesAreNotFound() {
        assertEquals(Optional.empty(), AIRPORTS.find("XXX"));
        assertEquals(Optional.empty(), AIRPORTS.find("lhr"));
        assertEquals(Optional.empty(), AIRPORTS.find(null));
    }

    @Test
    void aCodeNamesOneAirportOnly() {
        var airport = new Airport("XXA", "", "A", "A", "XX", ZoneId.of("UTC"), 0, 0);
        assertThrows(IllegalArgumentException.class, () -> Airports.of(List.of(airport, airport)));
        assertEquals(List.of(airport), Airports.of(List.of(airport)).all());
    }
}
