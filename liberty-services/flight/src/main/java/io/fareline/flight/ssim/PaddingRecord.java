package io.fareline.flight.ssim;

/** A line of all zeros, which some systems use to fill blocks of five lines. It has no serial number. */
public record PaddingRecord(int line) implements SsimRecord {
    static final String ZEROS = "0".repeat(LENGTH);

    @Override
    public String written() {
        return ZEROS;
    }
}
