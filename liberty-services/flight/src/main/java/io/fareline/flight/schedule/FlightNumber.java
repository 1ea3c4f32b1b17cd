package io.fareline.flight.schedule;

/**
 * A marketing flight number such as XF101, the same on every day it flies.
 *
 * @param suffix one letter that tells a second flight of the same number apart, or empty
 */
public record FlightNumber(String airline, int number, String suffix) {
    public FlightNumber {
        if (!airline.matches("[A-Z][A-Z0-9]|[0-9][A-Z]|[A-Z]{3}"))
            throw new IllegalArgumentException("no airline designator: " + airline);
        if (number < 1 || number > 9999) throw new IllegalArgumentException("no flight number: " + number);
        if (!suffix.matches("[A-Z]?")) throw new IllegalArgumentException("no operational suffix: " + suffix);
    }

    @Override
    public String toString() {
        return airline + number + suffix;
    }
}
