package io.fareline.client.overbooking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * How far the rules have been put on flights.
 *
 * @param flightNumber null for every flight of the carrier
 * @param legs that were looked at
 * @param changed those of them whose numbers changed
 * @param kept those of them with a cabin that has sold more than the rules give it, and keeps that
 * @param finishedAt null while it goes on
 */
public record OverbookingApplication(
        UUID id,
        String carrier,
        String flightNumber,
        LocalDate from,
        LocalDate to,
        Instant askedAt,
        int legs,
        int changed,
        int kept,
        Instant finishedAt) {}
