package io.fareline.flight.ssim;

/**
 * One line of a file. Besides what is interpreted, each record keeps the line as it was written, so that writing it
 * again changes only what was changed; {@link #NEW} stands for a record that was never written.
 */
public sealed interface SsimRecord
        permits HeaderRecord, CarrierRecord, LegRecord, SegmentDataRecord, TrailerRecord, PaddingRecord {
    /** The length of each line, without its end. */
    int LENGTH = 200;

    /** What {@code written} holds in a record that does not come from a file. */
    String NEW = " ".repeat(LENGTH);

    /** The 1-based line in the file, or 0 for a record that does not come from one. */
    int line();

    /** The whole line as it was read, or {@link #NEW}. */
    String written();
}
