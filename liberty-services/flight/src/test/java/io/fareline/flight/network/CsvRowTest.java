package io.fareline.flight.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvRowTest {
    @Test
    void commasSeparateUnlessQuotedAndQuotesAreDoubled() {
        assertEquals(List.of("a", "", "b"), CsvRow.cells("a,,b"));
        assertEquals(List.of("a, b", "c"), CsvRow.cells("\"a, b\",c"));
        assertEquals(List.of("say \"no\"", ""), CsvRow.cells("\"say \"\"no\"\"\","));
    }

    @Test
    void anOpenQuoteIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> CsvRow.cells("\"a,b"));
    }
}
