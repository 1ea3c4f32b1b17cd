package io.fareline.flight.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MetropolitanAreasTest {
    private static final Airports AIRPORTS = Airports.reference();
    private static final MetropolitanAreas AREAS = MetropolitanAreas.reference(AIRPORTS);

    @Test
    void aCityHasAirportsOfTheReferenceData() {
        assertEquals(List.of("JFK", "EWR", "LGA"), codes("NYC"));
        for (String city : List.of(
                "LON", "PAR", "TYO", "CHI", "WAS", "MIL", "ROM", "STO", "MOW", "BUE", "SAO", "RIO", "OSA", "SEL", "BJS",
                "YTO", "YMQ")) assertEquals(true, codes(city).size() > 1, city);
    }

    @Test
    void anAirportsOwnCodeWins() {
        assertEquals(List.of("SHA"), codes("SHA"));
        assertEquals(List.of(), codes("QQQ"));
        assertEquals(List.of(), AREAS.airports(null));
    }

    @Test
    void anAirportKnowsItsCity() {
        assertEquals("LON", AREAS.of(airport("LCY")).orElseThrow().code());
        assertEquals("SHA", AREAS.of(airport("PVG")).orElseThrow().code());
        assertEquals(Optional.empty(), AREAS.of(airport("FRA")));
    }

    @Test
    void rowsThatCannotBeTrueAreRefused() {
        refused("QQC,Nowhere,JFK QQQ");
        refused("NYC,New York,JFK");
        refused("nyc,New York,JFK LGA");
        refused("NYC,New York,JFK LGA", "NYC,Again,LHR LGW");
        refused("NYC,New York,JFK LGA", "EWN,Newark,EWR LGA");
    }

    private static void refused(String... rows) {
        assertThrows(IllegalArgumentException.class, () -> MetropolitanAreas.of(AIRPORTS, List.of(rows)));
    }

    private static Airport airport(String iata) {
        return AIRPORTS.find(iata).orElseThrow();
    }

    private static List<String> codes(String code) {
        return AREAS.airports(code).stream().map(Airport::iata).toList();
    }
}
