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
    void whoFliesOutweighsTheTerminalAndThatTheStation() {
        var station = rule("LHR", "", Carriers.ANY, "", "", "", "", 70);
        var arrival = rule("LHR", "", Carriers.ANY, "", "", "1", "", 80);
        var departure = rule("LHR", "", Carriers.ANY, "", "", "", "2", 90);
        var arriving = rule("LHR", "", Carriers.ANY, "XA", "", "", "", 30);
        var departing = rule("", "", Carriers.ANY, "", "XB", "", "", 20);
        var change = at("LHR", "DD", "XA", "XB", "1", "2");
        assertEquals(70, times(station).minutes(change));
        assertEquals(80, times(station, arrival).minutes(change));
        assertEquals(90, times(station, arrival, departure).minutes(change));
        assertEquals(30, times(station, arrival, departure, arriving).minutes(change));
        assertEquals(20, times(station, arrival, departure, arriving, departing).minutes(change));
        assertEquals(20, times(station, departing).minutes(at("CDG", "DD", "XA", "XB", "1", "2")));
        assertEquals(45, times(station, departing).minutes(at("CDG", "DD", "XA", "XA", "1", "2")));
    }

    @Test
    void ofOneCarrierEverywhereTheStationsOwnRuleHolds() {
        var never = new ConnectingTimeRule("", "DD", Carriers.ANY, "XA", "XB", "", "", 0, true);
        var allowed = rule("LHR", "DD", Carriers.ANY, "XA", "XB", "", "", 55);
        var usual = rule("CDG", "DD", Carriers.ANY, "", "", "", "", 65);
        var times = times(never, allowed, usual);
        assertEquals(55, times.minutes(at("LHR", "DD", "XA", "XB", "", "")));
        assertEquals(ConnectingTimes.FORBIDDEN, times.minutes(at("CDG", "DD", "XA", "XB", "", "")));
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
                rule("LHR", "", Carriers.SAME, "", "XA", "", "", 50),
                rule("LHR", "", Carriers.OTHER, "", "XB", "", "", 55),
                rule("LHR", "", Carriers.OTHER, "", "XB", "", "", 60));
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
