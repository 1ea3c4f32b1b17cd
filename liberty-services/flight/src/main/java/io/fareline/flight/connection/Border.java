package io.fareline.flight.connection;

/** Whether a leg counts as domestic or as international where it is connected to another. */
public enum Border {
    /** International when it crosses a border of countries; the usual case, where the schedule says nothing. */
    BY_COUNTRY,
    DOMESTIC,
    INTERNATIONAL;

    /** From the letter of a schedule: D, I or nothing. */
    public static Border of(String letter) {
        return switch (letter) {
            case "" -> BY_COUNTRY;
            case "D" -> DOMESTIC;
            case "I" -> INTERNATIONAL;
            default -> throw new IllegalArgumentException("no status of a connection: " + letter);
        };
    }
}
