package io.fareline.flight.ssim;

import java.util.List;

/**
 * Type 4: one data element about a segment of the flight above it. The flights of {@link #DUPLICATES} and
 * {@link #OPERATING_FLIGHT} decide who sells the seats of an aircraft, and {@link #CONFIGURATION} how many there are, so a
 * file that names them wrongly is refused; all other data is kept as written.
 *
 * @param flights those that 010 or 050 names, such as KL1234, or just KL; empty in other elements
 */
public record SegmentDataRecord(
        int line,
        LegKey key,
        char serviceType,
        int dataElement,
        String board,
        String off,
        String data,
        List<String> flights,
        String written)
        implements SsimRecord {
    /** 010: under which other numbers this leg is sold too; stands below the leg of the flight that operates. */
    public static final int DUPLICATES = 10;

    /** 050: which flight really flies this leg; stands below the leg that is sold under another number. */
    public static final int OPERATING_FLIGHT = 50;

    /** 106: the booking classes of a leg whose own record has no room for them, and says XX. */
    public static final int BOOKING_CLASSES = 106;

    /** 108: the configuration of a leg whose own record has no room for it, and says XX. */
    public static final int CONFIGURATION = 108;

    /** 127: the airline that operates, where the law wants it told. */
    public static final int OPERATING_AIRLINE = 127;

    /** 220: the status of board and off point for minimum connecting times, over that of the leg's own record. */
    public static final int MCT_STATUS = 220;
}
