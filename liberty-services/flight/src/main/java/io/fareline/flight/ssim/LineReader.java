package io.fareline.flight.ssim;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Cuts a stream into lines (LF or CR LF) and keeps no more than one of them, however long it is: what goes beyond 200
 * characters is counted, not kept. Every byte is one character (ISO-8859-1).
 */
public final class LineReader {
    private static final int END = -1;

    private final InputStream in;
    private final long byteLimit;
    private long bytes;
    private int lines;

    public LineReader(InputStream in, long byteLimit) {
        this.in = new BufferedInputStream(in, 1 << 16);
        this.byteLimit = byteLimit;
    }

    /** A line without its end; {@code text} holds at most its first 200 characters. */
    public record Line(int number, int length, String text) {}

    /** The next line, or null at the end of the file or of what may be read. */
    public Line next() throws IOException {
        var text = new StringBuilder(SsimRecord.LENGTH);
        var length = 0;
        var last = END;
        int read;
        while ((read = read()) != END && read != '\n') {
            if (length++ < SsimRecord.LENGTH) text.append((char) read);
            last = read;
        }
        if (isTooLong() || read == END && length == 0) return null;
        if (last == '\r') {
            length--;
            text.setLength(Math.min(text.length(), length));
        }
        return new Line(++lines, length, text.toString());
    }

    private int read() throws IOException {
        if (isTooLong()) return END;
        var read = in.read();
        if (read != END) bytes++;
        return isTooLong() ? END : read;
    }

    public boolean isTooLong() {
        return bytes > byteLimit;
    }

    public int linesRead() {
        return lines;
    }
}
