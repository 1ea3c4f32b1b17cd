package io.fareline.flight.ssim;

/** Type 1: says that this is a schedule data set, and which in a series (1 to 999). */
public record HeaderRecord(int line, int dataSetSerial, String written) implements SsimRecord {
    public HeaderRecord {
        if (dataSetSerial < 0 || dataSetSerial > 999)
            throw new IllegalArgumentException("data set serial out of 0-999: " + dataSetSerial);
    }

    /** A header of our own making. */
    public static HeaderRecord of(int dataSetSerial) {
        return new HeaderRecord(0, dataSetSerial, NEW);
    }
}
