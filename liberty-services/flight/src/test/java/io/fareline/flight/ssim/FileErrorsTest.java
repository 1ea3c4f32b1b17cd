package io.fareline.flight.ssim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.flight.ssim.SsimText.Line;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileErrorsTest {
    private static final String GOOD = SsimText.numbered(SsimText.file(SsimText.leg()));

    @Test
    void aWellFormedFileHasNoErrors() {
        var reading = Reading.of(GOOD);
        assertEquals(List.of(), reading.errors());
        assertEquals(4, reading.result().lines());
        assertTrue(reading.result().complete());
        assertFalse(reading.result().refused());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<?xml version=\"1.0\"?>", "SSM\nUTC\n", "\u00EF\u00BB\u00BF1AIRLINE STANDARD", "\n", "2LXF"})
    void aFileOfAnotherStandardGetsOneErrorHoweverLongItIs(String start) {
        var reading = Reading.of(start + "\nfoo\nbar\n");
        assertEquals(List.of("1:1"), reading.places());
        assertTrue(reading.onlyReason().startsWith("this is no SSIM chapter 7 file"), reading.onlyReason());
        assertFalse(reading.result().complete());
    }

    @Test
    void anEmptyFileIsSaidToBeEmpty() {
        assertEquals("the file is empty", Reading.of("").onlyReason());
    }

    @Test
    void linesMayEndInCarriageReturnAndLineFeedAndTheLastInNothing() {
        assertEquals(List.of(), Reading.of(GOOD.replace("\n", "\r\n")).errors());
        assertEquals(List.of(), Reading.of(GOOD.substring(0, GOOD.length() - 1)).errors());
    }

    @Test
    void aLineOfAnotherLengthIsOneErrorAtTheFirstCharacterMissingOrTooMany() {
        var lines = GOOD.split("\n");
        assertEquals(
                List.of("3:200"),
                Reading.of(GOOD.replace(lines[2], lines[2].substring(0, 199))).places());
        assertEquals(
                List.of("3:201"),
                Reading.of(GOOD.replace(lines[2], lines[2] + " ")).places());
        assertEquals(List.of("5:1"), Reading.of(GOOD + "\n").places());
    }

    @Test
    void aLineWithoutEndIsCountedAndNotKept() {
        var reading = Reading.of(GOOD + "x".repeat(100_000));
        assertEquals("the line has 100000 characters instead of 200", reading.onlyReason());
    }

    @Test
    void aControlCharacterIsNamedByItsByte() {
        var reading = Reading.of(SsimText.leg().with(100, "\t"));
        assertEquals(List.of("3:100"), reading.places());
        assertEquals("byte 0x09 is not a printable character", reading.onlyReason());
        assertEquals(
                List.of("3:101"), Reading.of(SsimText.leg().with(101, "\u009F")).places());
    }

    @Test
    void aCarriersTitleMayHaveLowerCaseAndLatinLetters() {
        var lines = SsimText.file(SsimText.leg());
        lines.set(1, lines.get(1).with(36, "Été 2030"));
        assertEquals(List.of(), Reading.of(SsimText.numbered(lines)).errors());
    }

    @Test
    void readingGoesOnAfterAnErrorAndStopsAtTheLimit() {
        var bad = SsimText.leg().with(37, "L9R");
        var text = SsimText.numbered(SsimText.file(bad, bad, bad, bad));
        assertEquals(List.of("3:37", "4:37", "5:37", "6:37"), Reading.of(text).places());
        assertTrue(Reading.of(text).result().complete());

        var limited = Reading.of(text, new SsimLimits(1_000_000, 100, 3));
        assertEquals(List.of("3:37", "4:37", "5:37"), limited.places());
        assertFalse(limited.result().complete());
    }

    @Test
    void theLimitOfLinesIsTheLastOneAllowed() {
        assertEquals(
                List.of(), Reading.of(GOOD, new SsimLimits(1_000_000, 4, 9)).errors());
        var reading = Reading.of(GOOD, new SsimLimits(1_000_000, 3, 9));
        assertEquals(List.of("4:1"), reading.places());
        assertEquals("the file has more than 3 lines", reading.onlyReason());
    }

    @Test
    void theLimitOfBytesIsTheLastOneAllowed() {
        assertEquals(
                List.of(),
                Reading.of(GOOD, new SsimLimits(GOOD.length(), 10, 9)).errors());
        var reading = Reading.of(GOOD, new SsimLimits(GOOD.length() - 1, 10, 9));
        assertEquals("the file is larger than 803 bytes", reading.onlyReason());
        assertFalse(reading.result().complete());
    }

    @Test
    void theSinkMayFindFaultToo() throws Exception {
        var result = SsimReader.read(SsimText.stream(GOOD), Reading.LIMITS, (each, errors) -> {
            if (each instanceof LegRecord) errors.add(each.line(), 55, "closed");
        });
        assertEquals(List.of(new SsimError(3, 55, "closed")), result.errors());
        assertEquals("line 3, column 55: closed", result.errors().getFirst().toString());
    }

    @Test
    void carrierFieldsAreCheckedEach() {
        var carrier = SsimText.carrier()
                .with(2, "X")
                .with(11, "XX3")
                .with(15, "1JAN30 ")
                .with(72, "Q")
                .with(191, "2460");
        assertEquals(List.of("2:2", "2:11", "2:15", "2:72", "2:191"), placesWith(1, carrier));
        assertEquals(List.of("2:22"), placesWith(1, SsimText.carrier().with(22, "31DEC29")));
        assertEquals(List.of("2:29"), placesWith(1, SsimText.carrier().with(29, "       ")));
        assertEquals(
                List.of(),
                placesWith(
                        1, SsimText.carrier().with(22, "00XXX00").with(2, "U").with(72, "P")));
    }

    @Test
    void headerAndTrailerFieldsAreCheckedEach() {
        assertEquals(List.of("1:192"), placesWith(0, SsimText.header().with(192, "0A1")));
        assertEquals(List.of("4:194"), placesWith(3, SsimText.trailer().with(194, "X")));
        assertEquals(List.of("4:3"), placesWith(3, SsimText.trailer().with(3, "XG")));
    }

    private static List<String> placesWith(int index, Line line) {
        var lines = SsimText.file(SsimText.leg());
        lines.set(index, line);
        return Reading.of(SsimText.numbered(lines)).places();
    }
}
