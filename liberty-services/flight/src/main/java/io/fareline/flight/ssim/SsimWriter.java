package io.fareline.flight.ssim;

import java.io.IOException;

/**
 * Writes records as lines of 200 characters, counting the serial numbers itself. A file that was read and is written
 * unchanged has the same bytes; the characters are those of ISO-8859-1, and all lines end alike.
 */
public final class SsimWriter {
    private final Appendable out;
    private final LineEnd lineEnd;
    private final SerialNumbers serials = new SerialNumbers();

    /** Lines end in LF. */
    public SsimWriter(Appendable out) {
        this(out, LineEnd.LF);
    }

    /** @param lineEnd what reading the file told, or CR LF for readers that want it */
    public SsimWriter(Appendable out, LineEnd lineEnd) {
        this.out = out;
        this.lineEnd = lineEnd;
    }

    public void write(SsimRecord ssimRecord) throws IOException {
        out.append(line(ssimRecord)).append(lineEnd.text());
    }

    private String line(SsimRecord ssimRecord) {
        if (ssimRecord instanceof PaddingRecord padding) return padding.written();
        var page = new Page(ssimRecord.written());
        switch (ssimRecord) {
            case HeaderRecord header -> FrameLayout.write(page.put(1, "1"), header);
            case CarrierRecord carrier -> FrameLayout.write(page.put(1, "2"), carrier);
            case LegRecord leg -> LegLayout.write(page.put(1, "3"), leg);
            case SegmentDataRecord segment -> SegmentDataLayout.write(page.put(1, "4"), segment);
            case TrailerRecord trailer -> {
                FrameLayout.write(page.put(1, "5"), trailer);
                page.write(FrameLayout.PREVIOUS_SERIAL, serials.previous());
            }
            case PaddingRecord _ -> throw new IllegalStateException("written above");
        }
        var serial = serials.expected();
        serials.moveOn(serial);
        return page.write(FrameLayout.SERIAL, serial).toString();
    }
}
