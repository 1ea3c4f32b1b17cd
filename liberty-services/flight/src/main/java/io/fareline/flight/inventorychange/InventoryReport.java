package io.fareline.flight.inventorychange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a change did, or would do.
 *
 * @param version of the legs: to be sent with the change where this is a dry run, else with the next one
 * @param legs dated legs that were asked for and still fly
 * @param changed those of them that are not as they were
 * @param beyond those of them that have sold more than is authorised then; no more is sold there
 * @param differenceCount how many there are, the first of which are the differences
 */
public record InventoryReport(
        UUID id,
        boolean dryRun,
        Instant changedAt,
        String flightNumber,
        LocalDate from,
        LocalDate to,
        String version,
        int legs,
        int changed,
        List<BeyondLeg> beyond,
        int differenceCount,
        List<InventoryDifference> differences) {

    /** A leg that has sold more than is authorised, in a class with those below it or in a cabin. */
    public record BeyondLeg(LocalDate operatingOn, String origin, String destination, int sold) {}

    /** With no more differences than so many. */
    InventoryReport shortened(int listed) {
        return new InventoryReport(
                id,
                dryRun,
                changedAt,
                flightNumber,
                from,
                to,
                version,
                legs,
                changed,
                beyond.subList(0, Math.min(listed, beyond.size())),
                differenceCount,
                differences.subList(0, Math.min(listed, differences.size())));
    }
}
