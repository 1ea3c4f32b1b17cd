package io.fareline.bench.search.importing;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ImportFigureTest {
    @Test
    void anImportMayTakeTenThirdsOfTheTimeOfCopyAndNoMore() {
        assertTrue(ImportFigure.isFastEnough(3.0, 10.0));
        assertFalse(ImportFigure.isFastEnough(2.99, 10.0));
        assertTrue(ImportFigure.isFastEnough(3.0, 2.0));
    }
}
