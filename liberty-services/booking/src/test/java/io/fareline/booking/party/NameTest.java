package io.fareline.booking.party;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameTest {
    @ParameterizedTest
    @ValueSource(strings = {"O'Brien", "Müller-Lüdenscheidt", "van der Berg", "山田", "D’Arcy", "Ng"})
    void namesOfTheWorldAreNames(String family) {
        assertDoesNotThrow(() -> new Name("Ada", family));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-Lee", "R2D2", "Lee;", "<b>", "Lee\n", "4242424242424242"})
    void whatIsNoNameIsRefused(String family) {
        assertThrows(IllegalArgumentException.class, () -> new Name("Ada", family));
    }

    @Test
    void sixtyLettersAreTheLongestName() {
        assertDoesNotThrow(() -> new Name("A".repeat(60), "Lee"));
        assertThrows(IllegalArgumentException.class, () -> new Name("A".repeat(61), "Lee"));
    }

    @ParameterizedTest
    @CsvSource({
        "Müller, MULLER",
        "O'Brien, obrien",
        "García-Márquez, garcia marquez",
        "Straße, STRASSE",
        "Øst, Ost",
        "Łukasz, LUKASZ",
        "Dvořák, Dvorak"
    })
    void caseAccentsAndMarksDoNotTellNamesApart(String one, String other) {
        assertEquals(NameKey.of(one), NameKey.of(other));
    }

    @Test
    void otherLettersDo() {
        assertNotEquals(NameKey.of("Miller"), NameKey.of("Müller"));
        assertNotEquals(NameKey.of("山田"), NameKey.of("山本"));
    }
}
