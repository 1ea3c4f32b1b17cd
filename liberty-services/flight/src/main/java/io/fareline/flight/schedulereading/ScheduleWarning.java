package io.fareline.flight.schedulereading;

/** Something in a file that is odd but has a rule, so that it does not refuse the file. Line and column 1-based. */
public record ScheduleWarning(int line, int column, String text) {
    @Override
    public String toString() {
        return "line %d, column %d: %s".formatted(line, column, text);
    }
}
