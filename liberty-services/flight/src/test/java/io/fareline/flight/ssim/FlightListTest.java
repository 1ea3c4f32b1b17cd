package io.fareline.flight.ssim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlightListTest {
    private static Reading reading(int element, String data) {
        var segment = SsimText.segmentData()
                .with(31, "%03d".formatted(element))
                .with(40, data + " ".repeat(60 - data.length()));
        return Reading.of(SsimText.numbered(SsimText.file(SsimText.leg(), segment)));
    }

    private static List<String> flights(int element, String data) {
        var reading = reading(element, data);
        assertEquals(List.of(), reading.errors());
        return ((SegmentDataRecord) reading.records().get(3)).flights();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            KL 1234,              KL1234
            KL  012/DL 9001B/AFR7, KL12 DL9001B AFR7
            "U2 0021 / 9E   3",   U221 9E3
            AF/KL1,               AF KL1
            """)
    void flightsAreWrittenInSeveralWaysAndMeanOne(String data, String flights) {
        assertEquals(List.of(flights.split(" ")), flights(10, data));
    }

    @ParameterizedTest
    @CsvSource({
        "10, '',              40, not a flight",
        "10, KL1234/,         47, not a flight",
        "10, KL12345,         40, not a flight",
        "10, KL1234 DL9001,   40, not a flight",
        "10, KL1/22 7,        44, not a flight",
        "10, KL0000,          40, no flight number 0",
        "50, KL1/KL2,         40, 'operated by one flight, not by 2'",
        "50, kl1,             40, not a flight"
    })
    void whatIsNoFlightRefusesTheFileAtItsColumn(int element, String data, int column, String reason) {
        var reading = reading(element, data);
        assertEquals(List.of("4:" + column), reading.places());
        assertTrue(reading.onlyReason().contains(reason), reading.onlyReason());
    }

    @Test
    void theDataOfOtherElementsIsNotLookedAt() {
        assertEquals(List.of(), flights(11, "kl1/??"));
        assertEquals(List.of(), flights(127, "/LOGANAIR"));
    }
}
