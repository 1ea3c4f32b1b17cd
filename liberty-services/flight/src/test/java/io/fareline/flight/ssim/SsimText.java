package io.fareline.flight.ssim;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Chapter 7 files for tests, as text, written apart from the code under test. */
public final class SsimText {
    public static final String PADDING = "0".repeat(200);

    private SsimText() {}

    /** One line under construction; columns are 1-based. */
    public record Line(String text) {
        public Line with(int column, String replacement) {
            return new Line(
                    text.substring(0, column - 1) + replacement + text.substring(column - 1 + replacement.length()));
        }
    }

    public static Line blank(char type) {
        return new Line(type + " ".repeat(199));
    }

    public static Line header() {
        return blank('1').with(2, "AIRLINE STANDARD SCHEDULE DATA SET").with(192, "001");
    }

    public static Line carrier() {
        return blank('2')
                .with(2, "L")
                .with(3, "XF")
                .with(11, "S30")
                .with(15, "01JAN3031DEC30")
                .with(29, "15DEC29");
    }

    /** XF 101, London to Paris, daily in June 2030. */
    public static Line leg() {
        return blank('3')
                .with(3, "XF")
                .with(6, " 1010101J")
                .with(15, "01JUN3030JUN301234567")
                .with(37, "LHR09000905+0100")
                .with(55, "CDG11101115+0200")
                .with(73, "320")
                .with(173, "J12Y150")
                .with(193, "00");
    }

    public static Line segmentData() {
        return blank('4')
                .with(3, "XF")
                .with(6, " 1010101J")
                .with(29, "AB050LHRCDG")
                .with(40, "ZZ 1234");
    }

    public static Line trailer() {
        return blank('5').with(3, "XF").with(194, "E");
    }

    /** A file of one carrier with these legs. */
    public static List<Line> file(Line... legs) {
        var lines = new ArrayList<Line>();
        lines.add(header());
        lines.add(carrier());
        lines.addAll(List.of(legs));
        lines.add(trailer());
        return lines;
    }

    /** Gives the lines their serial numbers (and the trailer that of its predecessor) and joins them. */
    public static String numbered(List<Line> lines) {
        var text = new StringBuilder();
        var serial = 0;
        for (var line : lines) {
            var isPadding = line.text().equals(PADDING);
            if (!isPadding) serial++;
            var numbered = isPadding ? line : line.with(195, "%06d".formatted(serial));
            if (line.text().startsWith("5")) numbered = numbered.with(188, "%06d".formatted(serial - 1));
            text.append(numbered.text()).append('\n');
        }
        return text.toString();
    }

    public static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
