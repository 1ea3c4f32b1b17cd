package io.fareline.flight.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.flight.network.Airports;
import io.fareline.flight.schedulereading.ScheduleReading;
import io.fareline.flight.ssim.SsimText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A schedule with any one character wrong is read or refused with places, and never anything else. */
class AnyCharacterTest {
    private static final String STRANGE = " 09AX-\u0000";

    private static final String TEXT = SsimText.numbered(SsimText.file(
            SsimText.leg().with(120, "DI").with(129, "BA ").with(149, "S"),
            SsimText.segmentData().with(31, "010"),
            SsimText.leg()
                    .with(12, "02")
                    .with(37, "CDG13001300+0200")
                    .with(55, "MAD15001500+0200")
                    .with(193, "  "),
            SsimText.segmentData().with(12, "02").with(31, "127CDGMADBA /NAME")));

    @Test
    void oneWrongCharacterIsReadOrRefusedAtItsPlace() throws IOException {
        assertEquals(List.of(), read(TEXT).errors());
        int refused = 0;
        int read = 0;
        for (int place = 0; place < TEXT.length(); place++) {
            for (char wrong : STRANGE.toCharArray()) {
                var reading = read(TEXT.substring(0, place) + wrong + TEXT.substring(place + 1));
                if (reading.refused()) refused++;
                else read++;
                for (var error : reading.errors())
                    assertTrue(error.line() >= 1 && error.column() >= 1 && error.column() <= 201, error::toString);
            }
        }
        assertFalse(refused == 0 || read == 0, refused + " refused, " + read + " read");
    }

    private static ScheduleReading read(String text) throws IOException {
        var sold = new ArrayList<DatedLeg>();
        return new ScheduleReader(Airports.reference(), Schedule.ALL, Schedule.LIMITS)
                .read(SsimText.stream(text), sold::add);
    }
}
