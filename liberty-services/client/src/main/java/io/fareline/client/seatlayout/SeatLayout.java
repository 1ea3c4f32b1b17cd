package io.fareline.client.seatlayout;

import java.util.List;

/**
 * The plan of seats that a configuration has.
 *
 * @param byRule whether nobody has set one
 * @param version to be sent with what takes its place
 */
public record SeatLayout(
        String carrier,
        String aircraftType,
        String configuration,
        boolean byRule,
        String version,
        List<PlannedCabin> cabins) {}
