package io.fareline.flight.mct;

import java.util.ArrayList;
import java.util.List;

/** A file of chapter 8 that a test writes, whose lines may be spoilt. */
public final class MctFile {
    private final List<String> lines = new ArrayList<>();

    public MctFile() {
        add(put(blank('1'), 2, "MINIMUM CONNECT TIME DATA SET", 32, "TEST", 67, "01MAR27", 74, "1200", 78, "F"));
    }

    /** A line with a rule; what stands where follows in pairs of a column and a text. */
    public MctFile rule(String station, String time, String pair, Object... more) {
        return add(put(put(blank('2'), 2, station, 5, time, 9, pair, 11, station), more));
    }

    public MctFile partners(String carrier, String partners) {
        return add(put(blank('3'), 2, carrier, 5, partners));
    }

    public MctFile end() {
        return end('4');
    }

    public MctFile end(char type) {
        String serial = "%06d".formatted(lines.size());
        lines.add(put(blank(type), 194, "E", 195, serial));
        return this;
    }

    /** Other text in one line, which is 1-based. */
    public MctFile spoilt(int line, int column, String text) {
        lines.set(line - 1, put(lines.get(line - 1), column, text));
        return this;
    }

    public MctFile without(int line) {
        lines.remove(line - 1);
        return this;
    }

    public String text() {
        return String.join("\n", lines) + "\n";
    }

    private MctFile add(String line) {
        lines.add(put(line, 195, "%06d".formatted(lines.size() + 1)));
        return this;
    }

    private static String blank(char type) {
        return type + " ".repeat(199);
    }

    private static String put(String line, Object... placed) {
        var text = new StringBuilder(line);
        for (int i = 0; i < placed.length; i += 2) {
            int from = (int) placed[i] - 1;
            text.replace(from, from + ((String) placed[i + 1]).length(), (String) placed[i + 1]);
        }
        return text.toString();
    }
}
