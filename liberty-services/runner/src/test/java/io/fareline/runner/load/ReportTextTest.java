package io.fareline.runner.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fareline.runner.laptop.Trouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportTextTest {
    @Test
    void numbersAreNamedAndFindingsHaveTheirPlace() throws JsonProcessingException {
        assertEquals("""
                legs: 11
                dated legs: 168
                carriers:
                  code XF, legs 11
                errors:
                  line 12, column 29: no such airport
                  line 13: too short
                warnings: none
                summary:
                  past: 4
                """, text("""
                        {"legs": 11, "datedLegs": 168, "carriers": [{"code": "XF", "legs": 11}],
                         "errors": [{"line": 12, "column": 29, "reason": "no such airport"}, {"line": 13, "reason": "too short"}],
                         "warnings": [], "summary": {"past": 4}}
                        """));
    }

    @Test
    void nothingIsNothing() throws JsonProcessingException {
        assertEquals("", text("{}"));
    }

    @Test
    void theSampleMayHaveNoDayAtAllAndAYearAtMost() {
        assertEquals(0, SampleNetworkLoader.days("0"));
        assertEquals(366, SampleNetworkLoader.days("366"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"367", "-1", "many", "", "1000"})
    void anyOtherNumberOfDaysIsRefused(String days) {
        assertThrows(Trouble.class, () -> SampleNetworkLoader.days(days));
    }

    private static String text(String json) throws JsonProcessingException {
        return ReportText.of(new ObjectMapper().readTree(json));
    }
}
