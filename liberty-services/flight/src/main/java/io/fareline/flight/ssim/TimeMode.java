package io.fareline.flight.ssim;

/** What the times, the dates and the days of operation of a carrier's legs are counted in. */
public enum TimeMode {
    LOCAL('L'),
    UTC('U');

    private final char code;

    TimeMode(char code) {
        this.code = code;
    }

    char code() {
        return code;
    }
}
