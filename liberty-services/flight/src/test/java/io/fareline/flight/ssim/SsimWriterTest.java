package io.fareline.flight.ssim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.fareline.flight.ssim.SsimText.Line;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class SsimWriterTest {
    private static final LocalDate JUNE = LocalDate.of(2030, 6, 1);
    private static final LegRecord NEW_LEG = new LegRecord(
            0,
            new LegKey("XF", 101, "", 101, 1),
            'J',
            new OperatingPeriod(JUNE, OperatingPeriod.OPEN_END, EnumSet.of(DayOfWeek.SATURDAY), 2),
            LegTime.at("LHR", 540, ZoneOffset.ofHours(1), 0),
            LegTime.at("HNL", 1440, ZoneOffset.ofHours(-10), -1),
            "320",
            Configuration.of("J12Y150VV7"),
            new Disclosure('L', "ZZ"),
            SsimRecord.NEW);

    @Test
    void whatIsReadAndWrittenAgainHasTheSameBytesWithAllItsQuirks() throws IOException {
        var padding = new Line(SsimText.PADDING);
        var quirks = SsimText.leg()
                .with(6, "0007")
                .with(29, "1000507")
                .with(36, "1")
                .with(44, "    ")
                .with(58, "    ")
                .with(76, "JCDYBM")
                .with(101, "MM")
                .with(138, "XF  102")
                .with(173, "C12 Y120  VV A7")
                .with(193, "  ");
        var before =
                SsimText.leg().with(194, "A").with(62, "2400").with(128, "0").with(22, "00XXX00");
        var text = SsimText.numbered(List.of(
                SsimText.header().with(41, "1"),
                padding,
                SsimText.carrier()
                        .with(6, "0008")
                        .with(36, "Été")
                        .with(65, "13DEC29C Creator 2.0")
                        .with(191, "0749"),
                quirks,
                SsimText.segmentData(),
                before,
                padding,
                SsimText.trailer().with(6, "13DEC29"),
                padding));
        assertEquals(text, written(Reading.of(text).records()));
    }

    @Test
    void whatIsChangedIsWrittenAndNothingElse() throws IOException {
        var leg = Reading.of(SsimText.leg().with(6, "0101").with(101, "MM")).onlyLeg();
        var departure = LegTime.at("LGW", 600, ZoneOffset.ofHours(1), 0);
        var changed = new LegRecord(
                leg.line(),
                leg.key(),
                leg.serviceType(),
                leg.period(),
                departure,
                leg.arrival(),
                leg.aircraftType(),
                leg.configuration(),
                leg.disclosure(),
                leg.written());
        var expected = SsimText.leg()
                .with(6, "0101")
                .with(101, "MM")
                .with(37, "LGW10001000")
                .with(195, "000001");
        assertEquals(expected.text() + "\n", written(List.of(changed)));
    }

    @Test
    void recordsOfOurOwnAreReadBackAsTheyWereMeant() throws IOException {
        var text = written(List.of(
                HeaderRecord.of(7),
                new CarrierRecord(0, TimeMode.UTC, "XF", "S30", JUNE, JUNE, JUNE, "TITLE", 'C', SsimRecord.NEW),
                NEW_LEG,
                TrailerRecord.of("XF", false)));
        var reading = Reading.of(text);
        assertEquals(List.of(), reading.errors());
        assertEquals(7, ((HeaderRecord) reading.records().get(0)).dataSetSerial());
        assertEquals(TimeMode.UTC, ((CarrierRecord) reading.records().get(1)).mode());
        var leg = reading.onlyLeg();
        assertEquals(NEW_LEG.key(), leg.key());
        assertEquals(NEW_LEG.period(), leg.period());
        assertEquals(NEW_LEG.departure(), leg.departure());
        assertEquals(NEW_LEG.arrival(), leg.arrival());
        assertEquals(NEW_LEG.configuration(), leg.configuration());
        assertEquals(NEW_LEG.disclosure(), leg.disclosure());
    }

    @Test
    void whatDoesNotFitItsColumnsIsRefused() {
        var leg = new LegRecord(
                0,
                NEW_LEG.key(),
                'J',
                NEW_LEG.period(),
                NEW_LEG.departure(),
                NEW_LEG.arrival(),
                "A320",
                NEW_LEG.configuration(),
                NEW_LEG.disclosure(),
                SsimRecord.NEW);
        assertThrows(IllegalArgumentException.class, () -> written(List.of(leg)));
    }

    @Test
    void datesOutsideOfTheTwoDigitYearsAreRefused() {
        var date = DateCodec.DATE;
        assertEquals("31DEC69", date.print(LocalDate.of(2069, 12, 31), 7));
        assertEquals("01JAN70", date.print(LocalDate.of(1970, 1, 1), 7));
        assertThrows(IllegalArgumentException.class, () -> date.print(LocalDate.of(2070, 1, 1), 7));
        assertThrows(IllegalArgumentException.class, () -> date.print(LocalDate.of(1969, 12, 31), 7));
    }

    private static String written(List<SsimRecord> records) throws IOException {
        var text = new StringBuilder();
        var writer = new SsimWriter(text);
        for (var each : records) writer.write(each);
        return text.toString();
    }
}
