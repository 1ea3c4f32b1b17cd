package io.fareline.flight.ssim;

/**
 * Type 4: one data element about a segment of the flight above it, such as 010 or 050 for code shares and 127 for the
 * operating airline. The data is kept as written and not interpreted.
 */
public record SegmentDataRecord(
        int line, LegKey key, char serviceType, int dataElement, String board, String off, String data, String written)
        implements SsimRecord {}
