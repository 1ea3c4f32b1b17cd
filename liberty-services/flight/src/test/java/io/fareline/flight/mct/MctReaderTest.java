package io.fareline.flight.mct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.flight.ssim.SsimError;
import io.fareline.flight.ssim.SsimLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MctReaderTest {
    private static final SsimLimits ROOMY = new SsimLimits(1_000_000, 10_000, 100);

    private final List<MctRecord> rules = new ArrayList<>();

    @Test
    void aRuleIsReadColumnByColumn() {
        var file = new MctFile()
                .rule("ORD", "0130", "II", 14, "UA", 19, "LH", 32, "1", 34, "5", 87, "N", 95, "UA", 97, "01FEB27")
                .end();
        assertEquals(List.of(), read(file.text(), ROOMY).file().errors());
        assertEquals(List.of(new MctRecord(2, "ORD", "II", "UA", "LH", "1", "5", 90, false, null)), rules);
    }

    @Test
    void aSuppressionHasNoTimeAndMayBeForEverywhere() {
        var file = new MctFile()
                .rule("   ", "    ", "DD", 14, "AA", 19, "VY", 87, "Y")
                .rule("BCN", "0100", "DD", 14, "AA", 19, "VY", 87, "N")
                .end();
        assertEquals(List.of(), read(file.text(), ROOMY).file().errors());
        assertEquals(new MctRecord(2, "", "DD", "AA", "VY", "", "", 0, true, null), rules.getFirst());
        assertFalse(rules.getLast().suppressed());
    }

    @ParameterizedTest
    @CsvSource({"2400, 1440, false", "2401, 0, true", "9959, 0, true", "0000, 0, false"})
    void whatTakesLongerThanADayIsNoConnection(String time, int minutes, boolean suppressed) {
        read(new MctFile().rule("ORD", time, "II").end().text(), ROOMY);
        assertEquals(minutes, rules.getFirst().minutes());
        assertEquals(suppressed, rules.getFirst().suppressed());
    }

    @ParameterizedTest
    @CsvSource({
        "16, Y, code shares",
        "17, LH, code shares",
        "24, 388, aircraft types",
        "31, W, aircraft bodies",
        "36, US, where a flight comes from",
        "43, JFK, where a flight goes to",
        "46, 0100, flight numbers",
        "69, SCH, where a flight goes to",
        "72, 01MAR27, dates",
        "91, CU, where suppression holds",
        "11, EWR, connections from one airport to another",
    })
    void whatFarelineCannotSayIsTold(int column, String text, String what) {
        var file = new MctFile().rule("JFK", "0100", "II", column, text).end();
        assertEquals(List.of(), read(file.text(), ROOMY).file().errors());
        assertEquals(new MctRecord.Beyond(column, what), rules.getFirst().beyond());
    }

    @ParameterizedTest
    @CsvSource({
        "2, 2, or1, 2, is not three letters",
        "2, 5, 0160, 5, hours and minutes",
        "2, 5, '    ', 5, unless the connection is suppressed",
        "2, 87, Y, 5, and not where it is",
        "2, 9, DX, 9, 'DD, DI, ID or II'",
        "2, 14, U, 14, designator",
        "2, 32, ' 1', 32, at most two",
        "2, 72, 32JAN27, 72, a date",
        "2, 87, X, 87, 'Y, N or blank'",
        "2, 104, A, 104, blank in a file of all rules",
        "2, 1, 5, 1, no record type",
        "2, 1, 1, 1, no record type",
        "2, 195, 000009, 195, instead of 000002",
        "3, 195, 000009, 195, instead of 000002",
        "3, 194, ' ', 194, must have E",
        "1, 2, MAXIMUM, 1, no SSIM chapter 8 file",
        "1, 78, U, 78, no updates",
        "1, 195, 000002, 195, instead of 000001",
    })
    void whatIsWrongIsNamedByLineAndColumn(int line, int column, String text, int at, String reason) {
        var file = new MctFile().rule("ORD", "0130", "II").end().spoilt(line, column, text);
        var error = read(file.text(), ROOMY).file().errors().getFirst();
        assertEquals(line + ":" + at, error.line() + ":" + error.column(), error.toString());
        assertTrue(error.reason().contains(reason), error.toString());
    }

    @Test
    void aStationIsNotLeftOutUnlessSuppressed() {
        var errors = read(
                        new MctFile().rule("   ", "0100", "II", 14, "UA").end().text(), ROOMY)
                .file()
                .errors();
        assertEquals(List.of(new SsimError(2, 2, "only a suppression may be without stations")), errors);
    }

    @Test
    void listsOfPartnersAreCountedAndTheFormerTrailerIsKnown() {
        var file =
                new MctFile().rule("ORD", "0130", "II").partners("UA", "LHAC").partners("LH", "UA");
        var reading = read(file.end().text(), ROOMY);
        assertEquals(List.of(), reading.file().errors());
        assertEquals(2, reading.partnerLists());
        assertEquals(
                List.of(),
                read(new MctFile().rule("ORD", "0130", "II").end('3').text(), ROOMY)
                        .file()
                        .errors());
        var late = new MctFile().partners("UA", "LH").rule("ORD", "0130", "II").end();
        assertEquals(3, read(late.text(), ROOMY).file().errors().getFirst().line());
    }

    @Test
    void aFileWithoutAnEndIsRefusedAndSoIsOneThatGoesOn() {
        assertEquals("the file is empty", onlyError("", ROOMY));
        assertEquals(
                "the trailer is missing",
                onlyError(new MctFile().rule("ORD", "0130", "II").text(), ROOMY));
        String whole = new MctFile().rule("ORD", "0130", "II").end().text();
        assertEquals("nothing may follow the trailer", onlyError(whole + whole, ROOMY));
        assertEquals("the line has 199 characters instead of 200", onlyError(whole.replace("\n2ORD", "\n2OR"), ROOMY));
    }

    @Test
    void bothLineEndsAreRead() {
        String whole = new MctFile().rule("ORD", "0130", "II").end().text();
        assertEquals(List.of(), read(whole.replace("\n", "\r\n"), ROOMY).file().errors());
        assertEquals(1, rules.size());
    }

    @Test
    void theLimitsThemselvesAreAllowedAndNotMore() {
        String whole = new MctFile()
                .rule("ORD", "0130", "II")
                .rule("LHR", "0100", "II")
                .end()
                .text();
        assertEquals(
                List.of(),
                read(whole, new SsimLimits(whole.length(), 4, 1)).file().errors());
        assertTrue(onlyError(whole, new SsimLimits(whole.length() - 1, 4, 1)).contains("larger than"));
        assertTrue(onlyError(whole, new SsimLimits(whole.length(), 3, 1)).contains("more than 3 lines"));
        var wrong =
                read(whole.replace("II", "XX"), new SsimLimits(10_000, 10, 1)).file();
        assertEquals(1, wrong.errors().size());
        assertFalse(wrong.complete());
    }

    @Test
    void noByteMakesReadingFail() {
        byte[] whole = new MctFile()
                .rule("ORD", "0130", "II")
                .rule("   ", "    ", "DD", 14, "AA", 87, "Y")
                .end()
                .text()
                .getBytes(StandardCharsets.ISO_8859_1);
        var random = new Random(8);
        for (int round = 0; round < 20_000; round++) {
            byte[] spoilt = whole.clone();
            spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt(256);
            read(new String(spoilt, StandardCharsets.ISO_8859_1), ROOMY);
        }
        assertNull(rules.getFirst().beyond());
    }

    private String onlyError(String text, SsimLimits limits) {
        var errors = read(text, limits).file().errors();
        assertEquals(1, errors.size(), errors.toString());
        return errors.getFirst().reason();
    }

    private MctReader.Reading read(String text, SsimLimits limits) {
        try {
            var bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1));
            return MctReader.read(bytes, limits, (rule, _) -> rules.add(rule));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
