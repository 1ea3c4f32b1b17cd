package io.fareline.flight.timetable;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SeatsTest {
    @Test
    void everyClassKeepsItsOwnNumber() {
        var random = new Random(1);
        var seats = new long[Seats.words(26)];
        assertEquals(2, seats.length);
        var expected = new int[26];
        for (int change = 0; change < 1_000; change++) {
            int bookingClass = random.nextInt(26);
            int left = random.nextInt(-2, 400);
            Seats.put(seats, bookingClass, left);
            expected[bookingClass] = Math.clamp(left, 0, Seats.MOST);
            for (int each = 0; each < 26; each++)
                assertEquals(expected[each], Seats.in(seats[Seats.word(each)], each), "class " + each);
        }
    }
}
