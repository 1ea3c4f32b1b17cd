package io.fareline.flight.airport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.fareline.flight.network.Airport;
import io.fareline.flight.network.Airports;
import io.fareline.flight.network.MetropolitanAreas;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class AirportPageTest {
    private static final Airports THREE =
            Airports.of(List.of(airport("CCC", "CCCC"), airport("AAA", ""), airport("BBB", "")));

    private static final MetropolitanAreas CITIES = MetropolitanAreas.reference(Airports.reference());

    @Test
    void anAirportTellsOfItsCity() {
        var heathrow = Airports.of(List.of(airport("LHR", ""), airport("FRA", "")));
        var views = AirportPage.of(heathrow, CITIES, null, 2).items();
        assertNull(views.getFirst().metropolitanArea());
        assertEquals("LON", views.getLast().metropolitanArea());
    }

    @Test
    void pagesFollowTheCodes() {
        var first = AirportPage.of(THREE, CITIES, null, 2);
        assertEquals(List.of("AAA", "BBB"), codes(first));
        assertEquals("BBB", first.next());
        var second = AirportPage.of(THREE, CITIES, first.next(), 2);
        assertEquals(List.of("CCC"), codes(second));
        assertNull(second.next());
    }

    @Test
    void aFullLastPageHasNoNext() {
        assertNull(AirportPage.of(THREE, CITIES, null, 3).next());
    }

    @Test
    void aCodeNobodyHasIsStillAPlaceInTheOrder() {
        assertEquals(List.of("BBB", "CCC"), codes(AirportPage.of(THREE, CITIES, "AAB", 5)));
        assertEquals(List.of(), codes(AirportPage.of(THREE, CITIES, "ZZZ", 5)));
    }

    @Test
    void aMissingIcaoCodeIsAbsent() {
        assertNull(AirportPage.of(THREE, CITIES, null, 1).items().getFirst().icao());
        assertEquals(
                "CCCC",
                AirportPage.of(THREE, CITIES, "BBB", 1).items().getFirst().icao());
    }

    private static List<String> codes(AirportPage page) {
        return page.items().stream().map(AirportView::iata).toList();
    }

    private static Airport airport(String iata, String icao) {
        return new Airport(iata, icao, iata, "City", "FR", ZoneId.of("Europe/Paris"), 1, 2);
    }
}
