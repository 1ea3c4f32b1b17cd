package io.fareline.flight.ssim;

/** Type 5: closes the legs of one airline. {@code more} tells that another carrier record follows. */
public record TrailerRecord(int line, String airline, boolean more, String written) implements SsimRecord {
    /** A trailer of our own making. */
    public static TrailerRecord of(String airline, boolean more) {
        return new TrailerRecord(0, airline, more, NEW);
    }
}
