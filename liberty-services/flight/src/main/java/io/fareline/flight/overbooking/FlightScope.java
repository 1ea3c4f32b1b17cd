package io.fareline.flight.overbooking;

import io.fareline.platform.problem.InvalidRequest;
import java.util.regex.Pattern;

/**
 * One flight of a carrier, or all.
 *
 * @param number 0 for all
 */
public record FlightScope(String carrier, int number, String suffix) {
    private static final Pattern NUMBER = Pattern.compile("([A-Z]{3}|[A-Z][A-Z0-9]|[0-9][A-Z])[0-9]{1,4}[A-Z]?");

    /**
     * @param flight of that carrier, null for all
     * @throws InvalidRequest when it is another carrier's
     */
    public static FlightScope of(String carrier, String flight) {
        if (flight == null) return new FlightScope(carrier, 0, "");
        if (!flight.matches(carrier + "[0-9]{1,4}[A-Z]?"))
            throw InvalidRequest.field("flightNumber", "must be one of the carrier's");
        String digits = flight.substring(carrier.length()).replaceAll("[A-Z]", "");
        return new FlightScope(carrier, Integer.parseInt(digits), flight.substring(carrier.length() + digits.length()));
    }

    /** That flight, whose number must have been checked. */
    public static FlightScope of(String flight) {
        var parts = NUMBER.matcher(flight);
        if (!parts.matches()) throw InvalidRequest.field("flightNumber", "must be a flight number");
        return of(parts.group(1), flight);
    }

    /** The flight's number; null for all. */
    public static String name(String carrier, int number, String suffix) {
        return number == 0 ? null : carrier + number + suffix;
    }
}
