package io.fareline.flight.schedule;

import io.fareline.flight.codeshare.LegFacts;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * One take-off and landing on one day. A scheduled flight is all dated legs of one flight number with the same
 * {@code operatingOn}.
 *
 * @param operatingOn station-local date on which the flight's first leg departs; a later leg may leave on a later date
 * @param legSequence 1 for the first leg
 * @param seats seats per cabin; only cabins that have any
 * @param facts code shares and the like
 */
public record DatedLeg(
        FlightNumber flight,
        int variation,
        int legSequence,
        LocalDate operatingOn,
        StationCall departure,
        StationCall arrival,
        String aircraftType,
        char serviceType,
        Map<Cabin, Integer> seats,
        LegFacts facts) {
    public DatedLeg {
        if (!arrival.instant().isAfter(departure.instant()))
            throw new IllegalArgumentException("%s arrives before it departs on %s".formatted(flight, operatingOn));
        seats = Collections.unmodifiableMap(new EnumMap<>(seats));
    }

    /** From block to block. */
    public Duration duration() {
        return Duration.between(departure.instant(), arrival.instant());
    }

    public int totalSeats() {
        return seats.values().stream().mapToInt(Integer::intValue).sum();
    }
}
