package io.fareline.booking.selling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.platform.service.Randomness;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class RecordLocatorsTest {
    private final RecordLocators locators = new RecordLocators();

    @Test
    void aLocatorHasSixCharactersThatNobodyConfuses() {
        locators.randomness = new Randomness();
        var seen = new HashSet<String>();
        for (int i = 0; i < 1_000; i++) {
            var locator = locators.next();
            assertTrue(locator.matches("[A-HJKMNP-Z2-9]{6}"), locator);
            seen.add(locator);
        }
        assertTrue(seen.size() > 990, "drawn at random");
    }

    @Test
    void everyCharacterOfTheAlphabetIsDrawn() {
        var next = new int[1];
        locators.randomness = new Randomness() {
            @Override
            public int nextInt(int bound) {
                return next[0]++ % bound;
            }
        };
        var drawn = new StringBuilder();
        for (int i = 0; i < 6; i++) drawn.append(locators.next());
        assertEquals(RecordLocators.ALPHABET, drawn.substring(0, RecordLocators.ALPHABET.length()));
    }
}
