package io.fareline.flight.mct;

/**
 * One rule of a file, with what a rule of Fareline can say. What is blank in the file is empty here.
 *
 * @param line 1-based
 * @param pair {@code DD DI ID II}
 * @param minutes 0 when suppressed
 * @param beyond the column and the name of the first thing in it that a rule of Fareline cannot say; null where there is none
 */
public record MctRecord(
        int line,
        String station,
        String pair,
        String arrivingCarrier,
        String departingCarrier,
        String arrivalTerminal,
        String departureTerminal,
        int minutes,
        boolean suppressed,
        Beyond beyond) {
    /** A condition that a rule of Fareline cannot have. */
    public record Beyond(int column, String what) {}
}
