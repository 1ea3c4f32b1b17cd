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
    private LineEnd firstEnd;
    private boolean endsAlike = true;
    private boolean lastIsEnded = true;

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
        // At the very end a CR alone is no end of a line, and so is part of it.
        if (last == '\r' && read == '\n') {
            length--;
            text.setLength(Math.min(text.length(), length));
        }
        noteEnd(read, last);
        return new Line(++lines, length, text.toString());
    }

    private void noteEnd(int read, int last) {
        lastIsEnded = read == '\n';
        if (!lastIsEnded) return;
        var end = last == '\r' ? LineEnd.CR_LF : LineEnd.LF;
        if (firstEnd == null) firstEnd = end;
        endsAlike &= end == firstEnd;
    }

    /** How the first line ended; that of most files where none did. */
    public LineEnd lineEnd() {
        return firstEnd == null ? LineEnd.LF : firstEnd;
    }

    /** Whether all lines ended as the first one did, the last one too. */
    public boolean endsAlike() {
        return endsAlike && lastIsEnded;
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
