package io.fareline.platform.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class JsonOutlineTest {
    private static final JsonOutline.Limits LIMITS = new JsonOutline.Limits(3, 5);

    @Test
    void depthCountsUpToItsLimit() {
        assertEquals("", fault("[[[1]]]"));
        assertEquals("", fault("{\"a\":{\"b\":[1,2],\"c\":[]}}"));
        assertEquals("nests deeper than 3 levels", fault("[[[[1]]]]"));
        assertEquals("nests deeper than 3 levels", fault("[".repeat(60_000)));
        assertEquals("nests deeper than 3 levels", fault("{\"a\":".repeat(10_000)));
    }

    @Test
    void numbersCountUpToTheirLimit() {
        assertEquals("", fault("[12345,-1.25,1e300]"));
        assertEquals("has a number longer than 5 characters", fault("{\"a\":123456}"));
        assertEquals("has a number longer than 5 characters", fault("1e9999"));
    }

    @Test
    void whatStandsInQuotesIsNeither() {
        assertEquals("", fault("\"[[[[[[ 1234567890 }}}\""));
        assertEquals("", fault("[\"\\\"[[[[\", \"\\\\\", 1]"));
    }

    @Test
    void nothingFollowsTheValue() {
        assertEquals("", fault(" {\"a\":1} \r\n\t"));
        assertEquals("goes on after its end", fault("{\"a\":1}x"));
        assertEquals("goes on after its end", fault("{\"a\":1} {\"a\":1}"));
        assertEquals("goes on after its end", fault("\"a\" \"b\""));
    }

    @Test
    void whatIsNoJsonIsLeftToTheParser() {
        assertEquals("", fault(""));
        assertEquals("", fault("nonsense"));
        assertEquals("", fault("\"never closed"));
        assertEquals("", fault("\"never closed\\"));
    }

    private static String fault(String text) {
        return JsonOutline.fault(text.getBytes(StandardCharsets.UTF_8), LIMITS).orElse("");
    }
}
