package io.fareline.flight.ssim;

/**
 * What a leg is known by inside a file.
 *
 * @param suffix operational suffix, one letter, or empty
 * @param variation itinerary variation 1 to 999: what varies from one period or day of the week to another
 * @param sequence 1 for the first leg of the flight
 */
public record LegKey(String airline, int flightNumber, String suffix, int variation, int sequence) {
    /** Whether both are legs of the same itinerary. */
    public boolean isSameItinerary(LegKey other) {
        return flightNumber == other.flightNumber
                && variation == other.variation
                && airline.equals(other.airline)
                && suffix.equals(other.suffix);
    }
}
