package io.fareline.client.seatlayout;

import java.util.List;

/**
 * The plan of seats that a configuration has.
 *
 * @param byRule whether nobody has set one
 * @param version grows with each plan that is set
 */
public record SeatLayout(
        String carrier,
        String aircraftType,
        String configuration,
        boolean byRule,
        int version,
        List<PlannedCabin> cabins) {}
