package io.fareline.flight.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeOfDayTest {
    @ParameterizedTest
    @CsvSource({
        "08:00, 10:00, 08:00, true",
        "08:00, 10:00, 10:00, true",
        "08:00, 10:00, 07:59, false",
        "08:00, 10:00, 10:01, false",
        "22:00, 02:00, 23:00, true",
        "22:00, 02:00, 02:00, true",
        "22:00, 02:00, 02:01, false",
        "22:00, 02:00, 21:59, false",
    })
    void bothEndsBelongToItEvenOverMidnight(LocalTime from, LocalTime until, LocalTime time, boolean has) {
        assertEquals(has, new TimeOfDay(from, until).has(time));
    }
}
