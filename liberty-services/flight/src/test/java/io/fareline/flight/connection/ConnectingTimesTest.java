package io.fareline.flight.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.fareline.flight.connection.ConnectingTimeRule.Carriers;
import io.fareline.flight.network.Airports;
import io.fareline.flight.network.Names;
import io.fareline.flight.network.Stations;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectingTimesTest {
    private static final Stations STATIONS = new Stations(Airports.reference());

    private final Names names = new Names();

    private record At(
            int station,
            boolean arrivesInternational,
            boolean departsInternational,
            int arrivingCarrier,
            int departingCarrier,
            int arrivalTerminal,
            int departureTerminal)
            implements Change {}

    @Test
    void whatNoRuleFitsTakesTheUsualTime() {
        assertEquals(45, times().minutes(at("LHR", "DD", "XA", "XA", "", "")));
    }

    @Test
    void theStationOutweighsWhoFliesAndThatOutweighsTheTerminal() {
        var anywhere = rule("", "", Carriers.ANY, "XA", "XB", "", "", 20);
        var station = rule("LHR", "", Carriers.ANY, "", "", "", "", 70);
        var terminal = rule("LHR", "", Carriers.ANY, "", "", "1", "2", 90);
        var carrier = rule("LHR", "", Carriers.ANY, "XA", "", "", "", 30);
        assertEquals(70, times(anywhere, station).minutes(at("LHR", "DD", "XA", "XB", "1", "2")));
        assertEquals(90, times(anywhere, station, terminal).minutes(at("LHR", "DD", "XA", "XB", "1", "2")));
        assertEquals(30, times(anywhere, station, terminal, carrier).minutes(at("LHR", "DD", "XA", "XB", "1", "2")));
        assertEquals(20, times(anywhere, station, carrier).minutes(at("CDG", "DD", "XA", "XB", "1", "2")));
    }

    @ParameterizedTest
    @CsvSource({"DD, 10", "DI, 20", "ID, 30", "II, 40"})
    void eachPairHasItsOwn(String pair, int minutes) {
        var times = times(
                rule("", "DD", Carriers.ANY, "", "", "", "", 10),
                rule("", "DI", Carriers.ANY, "", "", "", "", 20),
                rule("", "ID", Carriers.ANY, "", "", "", "", 30),
                rule("", "II", Carriers.ANY, "", "", "", "", 40));
        assertEquals(minutes, times.minutes(at("LHR", pair, "XA", "XB", "", "")));
    }

    @Test
    void theSameCarrierMayBeQuickerThanAnother() {
        var times = times(
                rule("LHR", "", Carriers.SAME, "", "", "", "", 35),
                rule("LHR", "", Carriers.OTHER, "", "", "", "", 95));
        assertEquals(35, times.minutes(at("LHR", "DD", "XA", "XA", "", "")));
        assertEquals(95, times.minutes(at("LHR", "DD", "XA", "XB", "", "")));
    }

    @Test
    void aRuleMayForbidWhatAMoreGeneralOneAllows() {
        var never = new ConnectingTimeRule("LHR", "", Carriers.ANY, "XA", "XB", "", "", 0, true);
        var times = times(rule("LHR", "", Carriers.ANY, "", "", "", "", 50), never);
        assertEquals(ConnectingTimes.FORBIDDEN, times.minutes(at("LHR", "DD", "XA", "XB", "", "")));
        assertEquals(50, times.minutes(at("LHR", "DD", "XB", "XA", "", "")));
        assertEquals(45, times.least(STATIONS.number("LHR")), "nothing takes less than the usual time or a rule's");
    }

    @Test
    void ofTwoThatAreAsSpecificTheLongerHolds() {
        var times = times(
                rule("LHR", "", Carriers.ANY, "XA", "", "", "", 50),
                rule("LHR", "", Carriers.ANY, "", "XB", "", "", 60));
        assertEquals(60, times.minutes(at("LHR", "DD", "XA", "XB", "", "")));
    }

    @ParameterizedTest
    @CsvSource({
        "lhr, '', '', 10, no station",
        "LHR, DX, '', 10, no pair",
        "LHR, '', '', -1, 0 to 1440",
        "LHR, '', '', 1441, 0 to 1440",
        "'', '', 1, 10, a terminal without its station",
    })
    void aRuleThatMakesNoSenseIsRefused(String station, String pair, String terminal, int minutes, String why) {
        var refused = assertThrows(
                IllegalArgumentException.class, () -> rule(station, pair, Carriers.ANY, "", "", terminal, "", minutes));
        assertEquals(true, refused.getMessage().contains(why), refused.getMessage());
    }

    private ConnectingTimes times(ConnectingTimeRule... rules) {
        return new ConnectingTimes(List.of(rules), 45, STATIONS, names);
    }

    private static ConnectingTimeRule rule(
            String station,
            String pair,
            Carriers carriers,
            String arriving,
            String departing,
            String arrivalTerminal,
            String departureTerminal,
            int minutes) {
        return new ConnectingTimeRule(
                station, pair, carriers, arriving, departing, arrivalTerminal, departureTerminal, minutes, false);
    }

    private At at(String station, String pair, String arriving, String departing, String from, String to) {
        return new At(
                STATIONS.number(station),
                pair.charAt(0) == 'I',
                pair.charAt(1) == 'I',
                names.number(arriving),
                names.number(departing),
                names.number(from),
                names.number(to));
    }
}
