package io.fareline.flight.ssim;

/**
 * One reason why a file is refused, at the place where whoever made the file has to look. Line and column are 1-based.
 */
public record SsimError(int line, int column, String reason) {
    @Override
    public String toString() {
        return "line %d, column %d: %s".formatted(line, column, reason);
    }
}
