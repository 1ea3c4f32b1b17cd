package io.fareline.flight.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.fareline.flight.codeshare.LegFacts;
import io.fareline.flight.network.Airports;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DatedLegTest {
    private static final Airports AIRPORTS = Airports.reference();
    private static final StationCall LONDON = call("LHR", "2030-06-10T09:00");
    private static final StationCall PARIS = call("CDG", "2030-06-10T11:15");

    private static StationCall call(String iata, String local) {
        var airport = AIRPORTS.find(iata).orElseThrow();
        return new StationCall(airport, LocalDateTime.parse(local).atZone(airport.zone()), "");
    }

    private static DatedLeg leg(StationCall departure, StationCall arrival) {
        var flight = new FlightNumber("XF", 101, "");
        var date = departure.local().toLocalDate();
        return new DatedLeg(
                flight, 1, 1, date, departure, arrival, "320", 'J', Map.of(Cabin.ECONOMY, 150), LegFacts.NONE);
    }

    @Test
    void itsDurationIsBetweenInstants() {
        assertEquals(75, leg(LONDON, PARIS).duration().toMinutes());
    }

    @Test
    void anArrivalNotAfterTheDepartureIsRefused() {
        var atOnce = call("CDG", "2030-06-10T10:00");
        assertThrows(IllegalArgumentException.class, () -> leg(LONDON, atOnce));
        assertEquals(1, leg(LONDON, call("CDG", "2030-06-10T10:01")).duration().toMinutes());
    }

    @Test
    void aCallIsToldInTheZoneOfItsAirport() {
        var elsewhere = LONDON.at().withZoneSameInstant(ZoneId.of("UTC"));
        assertThrows(IllegalArgumentException.class, () -> new StationCall(LONDON.airport(), elsewhere, ""));
        assertEquals(ZoneId.of("Europe/London"), LONDON.zone());
    }

    @Test
    void flightNumbersAreOneToFourDigitsOfAnAirline() {
        assertEquals("XF9999B", new FlightNumber("XF", 9999, "B").toString());
        assertEquals("9E1", new FlightNumber("9E", 1, "").toString());
        assertThrows(IllegalArgumentException.class, () -> new FlightNumber("99", 1, ""));
        assertThrows(IllegalArgumentException.class, () -> new FlightNumber("XF", 0, ""));
        assertThrows(IllegalArgumentException.class, () -> new FlightNumber("XF", 10_000, ""));
        assertThrows(IllegalArgumentException.class, () -> new FlightNumber("XF", 1, "AB"));
    }
}
