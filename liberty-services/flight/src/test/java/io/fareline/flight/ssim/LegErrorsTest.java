package io.fareline.flight.ssim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegErrorsTest {
    /** Where the text is put, the text, the column of the error, and what the reason says; '_' stands for a blank. */
    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            2,   1,        2,   suffix
            3,   99,       3,   airline designator
            3,   X__,      3,   airline designator
            6,   ____,     6,   flight number
            6,   0000,     6,   flight number
            6,   1___,     6,   flight number
            6,   12A4,     6,   flight number
            10,  00,       10,  variation is missing
            10,  X1,       10,  itinerary variation
            12,  00,       12,  leg sequence
            14,  _,        14,  service type
            14,  1,        14,  service type
            15,  32JUN30,  15,  no day '32JUN30'
            15,  29FEB30,  15,  no day '29FEB30'
            15,  01JUX30,  15,  not a date
            22,  _1JUL30,  22,  not a date
            22,  31MAY30,  22,  before it begins
            29,  2______,  29,  place of day 1
            29,  1234566,  35,  place of day 7
            29,  1_X____,  31,  place of day 3
            29,  _______,  29,  no day of operation
            29,  0000000,  29,  no day of operation
            36,  3,        36,  frequency
            36,  0,        36,  frequency
            37,  LH1,      37,  station code
            37,  LH_,      37,  station code
            40,  2401,     40,  time '2401'
            40,  0960,     40,  time '0960'
            40,  -100,     40,  time '-100'
            44,  9999,     44,  time '9999'
            48,  _____,    48,  UTC variation
            48,  00100,    48,  UTC variation
            48,  +1401,    48,  UTC variation
            48,  -1201,    48,  UTC variation
            48,  +0160,    48,  UTC variation
            53,  _A,       53,  terminal
            55,  1DG,      55,  station code
            58,  25__,     58,  time '25  '
            62,  2500,     62,  time '2500'
            66,  Z0200,    66,  UTC variation
            71,  -1,       71,  terminal
            73,  32_,      73,  aircraft type
            76,  Y1234,    76,  booking class
            76,  1Y,       76,  booking class
            128, X,        128, overflow
            173, 150Y,     173, configuration
            173, Y1000,    177, configuration
            173, Y10Y20,   176, twice
            173, Y150VV__, 177, configuration
            193, 8,        193, date variation
            194, X,        194, date variation
            """)
    void aMalformedFieldIsNamedByItsColumn(int put, String text, int column, String reason) {
        var reading = Reading.of(SsimText.leg().with(put, text.replace('_', ' ')));
        assertEquals(List.of("3:" + column), reading.places());
        assertTrue(reading.onlyReason().contains(reason), reading.onlyReason());
    }

    /** The nearest texts that are still right. */
    @ParameterizedTest
    @CsvSource({
        "6,9999",
        "6,0001",
        "10,99",
        "12,99",
        "14,Z",
        "40,2400",
        "40,0000",
        "48,+1400",
        "48,-1200",
        "71,ZZ",
        "193,7",
        "194,7",
        "173,J12Y999",
        "128,9"
    })
    void theLastValueInsideEachLimitIsRead(int put, String text) {
        assertEquals(List.of(), Reading.of(SsimText.leg().with(put, text)).errors());
    }

    @Test
    void aLegWithoutAnyTimeIsRefused() {
        var reading = Reading.of(SsimText.leg().with(40, "        "));
        assertEquals(List.of("3:40"), reading.places());
    }

    @Test
    void allErrorsOfALineAreToldAtOnce() {
        var reading = Reading.of(SsimText.leg().with(36, "3").with(40, "2401").with(194, "X"));
        assertEquals(List.of("3:36", "3:40", "3:194"), reading.places());
    }

    @Test
    void lowerCaseIsToldEvenInColumnsThatAreNotInterpreted() {
        var reading = Reading.of(SsimText.leg().with(150, "x"));
        assertEquals(List.of("3:150"), reading.places());
    }

    @Test
    void aLegOfAnotherAirlineThanTheCarrierRecordsIsRefused() {
        var reading = Reading.of(SsimText.leg().with(3, "XG "));
        assertEquals(List.of("3:3"), reading.places());
        assertEquals("airline 'XG' differs from the carrier record's 'XF'", reading.onlyReason());
    }

    @Test
    void segmentDataIsCheckedAsFarAsItIsInterpreted() {
        var data = SsimText.segmentData()
                .with(6, "ABCD")
                .with(31, "000")
                .with(34, "12A")
                .with(39, " ");
        var reading = Reading.of(SsimText.numbered(SsimText.file(SsimText.leg(), data)));
        assertEquals(List.of("4:6", "4:31", "4:34", "4:37"), reading.places());
    }
}
