package io.fareline.flight.ssim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.flight.ssim.SsimText.Line;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of every file, tried with many. */
class AnyFileTest {
    private static final String STRANGE = " 09AZXx-/\t\n\r\u0000\u007f\u0080\u00e9";

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void aWellFormedFileThatIsReadAndWrittenBackHasTheSameBytes(String lineEnd) throws IOException {
        for (long seed = 1; seed <= 400; seed++) {
            var text = SsimText.numbered(new RandomFiles(seed).next()).replace("\n", lineEnd);
            var reading = Reading.of(text);
            assertEquals(List.of(), reading.errors(), "seed " + seed);
            var written = new StringBuilder();
            assertTrue(reading.result().ends().alike(), "seed " + seed);
            var writer = new SsimWriter(written, reading.result().ends().lineEnd());
            for (var each : reading.records()) writer.write(each);
            assertEquals(text, written.toString(), "seed " + seed);
        }
    }

    @Test
    void linesThatDoNotEndAlikeAreToldAndReadAllTheSame() {
        var text = SsimText.numbered(new RandomFiles(1).next());
        int first = text.indexOf('\n');
        var mixed = text.substring(0, first) + "\r\n" + text.substring(first + 1);
        var unended = text.substring(0, text.length() - 1);
        for (var each : List.of(mixed, unended)) {
            var reading = Reading.of(each);
            assertEquals(List.of(), reading.errors());
            assertFalse(reading.result().ends().alike());
        }
        assertEquals(LineEnd.CR_LF, Reading.of(mixed).result().ends().lineEnd());
        assertEquals(LineEnd.LF, Reading.of(unended).result().ends().lineEnd());
    }

    @Test
    void theFilesOfTwoSeedsDiffer() {
        assertNotEquals(SsimText.numbered(new RandomFiles(1).next()), SsimText.numbered(new RandomFiles(2).next()));
    }

    @Test
    void oneWrongCharacterAnywhereIsReadOrReportedAtItsPlace() {
        var text = SsimText.numbered(List.of(
                SsimText.header(),
                SsimText.carrier(),
                SsimText.leg().with(120, "DI").with(129, "BA ").with(149, "S"),
                SsimText.segmentData().with(40, "ZZ 1234"),
                new Line(SsimText.PADDING),
                SsimText.trailer()));
        int refused = 0;
        for (int place = 0; place < text.length(); place++)
            for (char wrong : STRANGE.toCharArray())
                if (isReported(text.substring(0, place) + wrong + text.substring(place + 1))) refused++;
        assertTrue(refused > 0);
    }

    @Test
    void oneCharacterMoreOrLessIsReportedAtItsLine() {
        var text = SsimText.numbered(SsimText.file(SsimText.leg(), SsimText.segmentData()));
        for (int place = 0; place < text.length() - 1; place++) {
            int line = 1 + place / 201;
            for (var changed : List.of(
                    text.substring(0, place) + text.substring(place + 1),
                    text.substring(0, place) + " " + text.substring(place))) {
                var errors = Reading.of(changed).errors();
                assertEquals(line, errors.getFirst().line(), "at " + place);
                assertTrue(isReported(changed));
            }
        }
    }

    /** Whether there was an error; each has a reason and a place that exists, or is where the file ends too early. */
    private static boolean isReported(String text) {
        var reading = Reading.of(text);
        long lines = text.chars().filter(c -> c == '\n').count() + 1;
        for (var error : reading.errors()) {
            assertTrue(error.line() >= 1 && error.line() <= lines + 1, error::toString);
            assertTrue(error.column() >= 1 && error.column() <= SsimRecord.LENGTH + 1, error::toString);
            assertTrue(!error.reason().isBlank(), error::toString);
        }
        return !reading.errors().isEmpty();
    }
}
