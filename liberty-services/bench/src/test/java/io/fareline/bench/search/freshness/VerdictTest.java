package io.fareline.bench.search.freshness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictTest {
    private static final List<Double> SOON = List.of(0.2, 0.99);

    /** Most of a hundred take that long, and two of them the other. */
    private static Delays delays(double most, double two) {
        var seconds = new ArrayList<>(Collections.nCopies(98, most));
        seconds.addAll(List.of(two, two));
        return new Delays(seconds);
    }

    private static Verdict of(Delays seen, Delays exported) {
        return new Verdict(List.of(new Verdict.OfServer("one", seen, seen, exported)), 200, 196, 0, SOON);
    }

    @Test
    void underASecondForNinetyNineOfAHundred() {
        assertTrue(of(delays(0.1, 0.99), delays(0.1, 0.99)).isKept());
        assertFalse(of(delays(0.1, 1.0), delays(0.1, 0.99)).isKept());
        assertFalse(of(new Delays(List.of(0.1)), delays(0.1, 0.1)).isKept(), "too few to tell");
        assertFalse(of(delays(0.1, 0.1), new Delays(List.of())).isKept(), "nothing was exported");
    }

    @Test
    void whatIsExportedHasToAgree() {
        assertTrue(of(delays(0.2, 0.6), delays(0.11, 0.31)).isKept());
        assertFalse(of(delays(0.2, 0.6), delays(0.09, 0.31)).isKept(), "the median is too good to be true");
        assertFalse(of(delays(0.2, 0.6), delays(0.11, 0.29)).isKept(), "the slowest are too good to be true");
        assertFalse(of(delays(0.2, 0.3), delays(0.31, 0.31)).isKept(), "it says that it is older than it is");
    }

    @Test
    void anAnswerThatTookLongDoesNotMakeTheExportUntrue() {
        var slow = new Verdict.OfServer("one", delays(0.4, 0.9), delays(0.1, 0.2), delays(0.1, 0.2));
        assertTrue(slow.agrees());
        var behind = new Verdict.OfServer("one", delays(0.4, 0.9), delays(0.3, 0.2), delays(0.1, 0.2));
        assertFalse(behind.agrees(), "it was asked in vain when it said that it was younger");
    }

    @Test
    void theRateTheImportsAndTheTruthCountToo() {
        var fine = List.of(new Verdict.OfServer("one", delays(0.1, 0.2), delays(0.1, 0.2), delays(0.1, 0.2)));
        assertTrue(new Verdict(fine, 200, 196, 0, SOON).isKept());
        assertFalse(new Verdict(fine, 200, 195.9, 0, SOON).isKept(), "fewer changes than promised");
        assertFalse(new Verdict(fine, 200, 196, 1, SOON).isKept(), "an answer hid what it knew");
        assertFalse(new Verdict(fine, 200, 196, 0, List.of(0.2, 1.0)).isKept(), "an import came late");
        assertFalse(new Verdict(fine, 200, 196, 0, List.of()).isKept(), "no import was seen");
        assertFalse(new Verdict(List.of(), 200, 196, 0, SOON).isKept(), "no server was asked");
    }

    @Test
    void aPercentileIsTheLeastThatSoManyKeepTo() {
        var delays = new Delays(List.of(4.0, 1.0, 3.0, 2.0));
        assertEquals(2.0, delays.median());
        assertEquals(4.0, delays.p99());
        assertEquals(Double.POSITIVE_INFINITY, new Delays(List.of()).p99());
    }
}
