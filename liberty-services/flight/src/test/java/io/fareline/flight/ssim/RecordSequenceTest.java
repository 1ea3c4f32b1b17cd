package io.fareline.flight.ssim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.flight.ssim.SsimText.Line;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordSequenceTest {
    private static final Line HEADER = SsimText.header();
    private static final Line CARRIER = SsimText.carrier();
    private static final Line LEG = SsimText.leg();
    private static final Line DATA = SsimText.segmentData();
    private static final Line END = SsimText.trailer();
    private static final Line MORE = END.with(194, "C");
    private static final Line PADDING = new Line(SsimText.PADDING);

    @Test
    void aFileMayHaveSeveralCarriersAndPadding() {
        var reading = reading(HEADER, PADDING, CARRIER, PADDING, LEG, DATA, LEG, PADDING, MORE, CARRIER, END, PADDING);
        assertEquals(List.of(), reading.errors());
        assertEquals(12, reading.records().size());
        assertTrue(reading.records().get(1) instanceof PaddingRecord);
    }

    @Test
    void aRecordInTheWrongPlaceIsOneError() {
        assertEquals(List.of("2:1"), reading(HEADER, LEG, END).places());
        assertEquals(List.of("3:1"), reading(HEADER, CARRIER, DATA, END).places());
        assertEquals(List.of("4:1"), reading(HEADER, CARRIER, LEG, CARRIER, END).places());
        assertEquals(
                List.of("3:1"), reading(HEADER, CARRIER, HEADER, CARRIER, END).places());
        assertEquals(
                "record type 3 (leg) where record type 2 (carrier) is due",
                reading(HEADER, LEG, END).onlyReason());
    }

    @Test
    void nothingFollowsTheEndThatATrailerAnnounces() {
        assertEquals(List.of("4:1"), reading(HEADER, CARRIER, END, CARRIER, END).places());
        assertEquals(List.of("4:1", "5:1"), reading(HEADER, CARRIER, END, LEG).places());
    }

    @Test
    void aFileThatEndsTooEarlySaysWhatIsMissing() {
        var reading = reading(HEADER, CARRIER, LEG);
        assertEquals(List.of("4:1"), reading.places());
        assertTrue(reading.onlyReason().contains("record type 5 (trailer)"), reading.onlyReason());
        assertEquals(
                "the file ends where record type 2 (carrier) is due",
                reading(HEADER, CARRIER, MORE).onlyReason());
    }

    @Test
    void anUnknownRecordTypeIsNamed() {
        assertEquals(
                List.of("3:1"),
                reading(HEADER, CARRIER, LEG.with(1, "6"), LEG, END).places());
        assertEquals(
                List.of("3:1"),
                reading(HEADER, CARRIER, PADDING.with(7, "1"), END).places());
    }

    @Test
    void aGapInTheSerialNumbersIsOneErrorAndOneMoreAtTheTrailerNever() {
        var lines = numberedLines();
        lines.set(2, lines.get(2).with(195, "000007"));
        lines.set(3, lines.get(3).with(195, "000008").with(188, "000007"));
        var reading = Reading.of(joined(lines));
        assertEquals(List.of("3:195"), reading.places());
        assertEquals("record serial number 000007 instead of 000003", reading.onlyReason());
    }

    @Test
    void aSerialNumberThatIsNoneIsOneError() {
        var lines = numberedLines();
        lines.set(2, lines.get(2).with(195, "00000X"));
        assertEquals(List.of("3:195"), Reading.of(joined(lines)).places());
    }

    @Test
    void aTrailerHasToRepeatTheSerialNumberBeforeIt() {
        var lines = numberedLines();
        lines.set(3, lines.get(3).with(188, "000002"));
        var reading = Reading.of(joined(lines));
        assertEquals(List.of("4:188"), reading.places());
        lines.set(3, lines.get(3).with(188, "      "));
        assertEquals(List.of("4:188"), Reading.of(joined(lines)).places());
    }

    @Test
    void theSerialNumberAfterTheHighestIsTheSecond() {
        var serials = new SerialNumbers();
        assertEquals(1, serials.expected());
        serials.moveOn(999_998);
        assertEquals(999_999, serials.expected());
        serials.moveOn(999_999);
        assertEquals(2, serials.expected());
    }

    private static ArrayList<Line> numberedLines() {
        var lines = new ArrayList<Line>();
        for (var text : SsimText.numbered(SsimText.file(LEG)).split("\n")) lines.add(new Line(text));
        return lines;
    }

    private static String joined(List<Line> lines) {
        return String.join("\n", lines.stream().map(Line::text).toList());
    }

    private static Reading reading(Line... lines) {
        return Reading.of(SsimText.numbered(List.of(lines)));
    }
}
