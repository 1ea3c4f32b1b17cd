package io.fareline.bench.nycflights;

import java.time.LocalDate;
import java.util.OptionalInt;

/**
 * One flight of one day as the data set has it, in local times.
 *
 * @param departs scheduled, in minutes after midnight; empty for a flight that was cancelled
 * @param arrives the same of its arrival
 * @param tail the aircraft's registration, or empty
 */
record FlightRow(LocalDate date, Route route, OptionalInt departs, OptionalInt arrives, String tail) {
    /** A flight number between two airports, which is what a timetable is about. */
    record Route(String carrier, int number, String origin, String destination) implements Comparable<Route> {
        @Override
        public int compareTo(Route other) {
            int byCarrier = carrier.compareTo(other.carrier);
            if (byCarrier != 0) return byCarrier;
            if (number != other.number) return Integer.compare(number, other.number);
            return (origin + destination).compareTo(other.origin + other.destination);
        }
    }
}
