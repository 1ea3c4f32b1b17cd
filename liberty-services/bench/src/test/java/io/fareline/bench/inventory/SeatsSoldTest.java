package io.fareline.bench.inventory;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SeatsSoldTest {
    @Test
    void everyHoldThatWasAnsweredIsThereWithItsSeat() {
        assertTrue(new SeatsSold(10, 10, 10, 0).isSound(10, 10));
        assertTrue(new SeatsSold(11, 11, 11, 0).isSound(10, 12), "whose answer was lost may have been placed");
    }

    @Test
    void whatIsLostLeakedOrOversoldIsSeen() {
        assertFalse(new SeatsSold(9, 9, 9, 0).isSound(10, 10), "lost");
        assertFalse(new SeatsSold(13, 13, 13, 0).isSound(10, 12), "from nowhere");
        assertFalse(new SeatsSold(10, 11, 10, 0).isSound(10, 10), "leaked");
        assertFalse(new SeatsSold(10, 10, 9, 0).isSound(10, 10), "a cabin that forgot one");
        assertFalse(new SeatsSold(10, 10, 10, 1).isSound(10, 10), "oversold");
    }
}
