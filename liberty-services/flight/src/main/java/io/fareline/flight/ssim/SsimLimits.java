package io.fareline.flight.ssim;

/** How large a file may be, in bytes and in lines, and after how many errors reading it is given up. */
public record SsimLimits(long bytes, int lines, int errors) {
    public SsimLimits {
        if (bytes < 1 || lines < 1 || errors < 1)
            throw new IllegalArgumentException("limits must be at least 1: %d, %d, %d".formatted(bytes, lines, errors));
    }
}
