package io.fareline.flight.offersearch;

import static io.fareline.flight.offer.Refusal.Reason.BEYOND_SELLING_PERIOD;
import static io.fareline.flight.offer.Refusal.Reason.PAST_DATE;
import static io.fareline.flight.offer.Refusal.Reason.SAME_AIRPORT;
import static io.fareline.flight.offer.Refusal.Reason.SAME_CITY;
import static io.fareline.flight.offer.Refusal.Reason.UNKNOWN_AIRPORT;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.flight.network.Airport;
import io.fareline.flight.offer.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2030, 2, 27);
    private static final QuestionRules RULES = TestSearch.rules(Instant.parse("2030-02-27T12:00:00Z"));

    @Test
    void anAirportsCodeMeansThatAirportAlone() {
        var slice = RULES.slice(asked("SHA", "LON", TODAY));
        assertEquals(List.of("SHA"), codes(slice.origins()), "Shanghai's second airport has another code");
        assertEquals(List.of("LHR", "LGW", "STN", "LTN", "LCY", "SEN"), codes(slice.destinations()));
    }

    @ParameterizedTest
    @CsvSource({"QQQ, FRA", "FRA, QQQ", "fra, LHR", "'', FRA", "FRANKFURT, LHR"})
    void aCodeThatNothingHasIsRefused(String origin, String destination) {
        assertEquals(UNKNOWN_AIRPORT, refusal(origin, destination, TODAY).reason());
    }

    @Test
    void theRefusalNamesTheFieldAndTheSlice() {
        var asked = new Slice.Asked("Slice 2: ", "FRA", "QQQ", TODAY, null, null, null, null);
        assertEquals(
                "Slice 2: No airport or city has the code given as destination.",
                assertThrows(Refusal.class, () -> RULES.slice(asked)).getMessage());
    }

    @Test
    void nobodyFliesWithinOneCity() {
        assertEquals(SAME_AIRPORT, refusal("FRA", "FRA", TODAY).reason());
        assertEquals(SAME_AIRPORT, refusal("NYC", "NYC", TODAY).reason());
        assertEquals(SAME_CITY, refusal("NYC", "JFK", TODAY).reason());
        assertEquals(SAME_CITY, refusal("JFK", "LGA", TODAY).reason());
        assertEquals(SAME_CITY, refusal("SHA", "PVG", TODAY).reason());
        assertDoesNotThrow(() -> RULES.slice(asked("JFK", "BOS", TODAY)));
    }

    /** At noon in UTC it is the 27th in Auckland until eleven, and then the 28th; on Hawaii it is the 27th. */
    @Test
    void theDateIsThatOfTheOrigin() {
        assertEquals(PAST_DATE, refusal("AKL", "SYD", TODAY).reason());
        assertDoesNotThrow(() -> RULES.slice(asked("AKL", "SYD", TODAY.plusDays(1))));
        assertEquals(PAST_DATE, refusal("HNL", "SYD", TODAY.minusDays(1)).reason());
        assertDoesNotThrow(() -> RULES.slice(asked("HNL", "SYD", TODAY)));
    }

    @Test
    void theLastDateIsSoldAndTheNextIsNot() {
        assertDoesNotThrow(() -> RULES.slice(asked("FRA", "LHR", TODAY.plusDays(361))));
        assertEquals(
                BEYOND_SELLING_PERIOD,
                refusal("FRA", "LHR", TODAY.plusDays(362)).reason());
        assertEquals(BEYOND_SELLING_PERIOD, refusal("FRA", "LHR", LocalDate.MAX).reason());
        assertEquals(PAST_DATE, refusal("FRA", "LHR", LocalDate.MIN).reason());
    }

    @Test
    void timesMayRunPastMidnight() {
        var slice = RULES.slice(new Slice.Asked("", "FRA", "LHR", TODAY, "22:00", "06:00", null, "12:00"));
        assertTrue(slice.departs().has(LocalTime.of(23, 0)) && slice.departs().has(LocalTime.of(6, 0)));
        assertFalse(slice.departs().has(LocalTime.of(6, 1)));
        assertTrue(slice.arrives().has(LocalTime.MIDNIGHT) && slice.arrives().has(LocalTime.NOON));
        assertFalse(slice.arrives().has(LocalTime.of(12, 1)));
    }

    private static Refusal refusal(String origin, String destination, LocalDate on) {
        return assertThrows(Refusal.class, () -> RULES.slice(asked(origin, destination, on)));
    }

    private static Slice.Asked asked(String origin, String destination, LocalDate on) {
        return new Slice.Asked("", origin, destination, on, null, null, null, null);
    }

    private static List<String> codes(List<Airport> airports) {
        return airports.stream().map(Airport::iata).toList();
    }
}
