package io.fareline.client.inventory;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a change did, or would do.
 *
 * @param version of the legs: to be sent with the change where this is a trial, else with the next one
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
        List<Difference> differences) {

    /** A leg that has sold more than is authorised. */
    public record BeyondLeg(LocalDate operatingOn, String origin, String destination, int sold) {}

    /**
     * One thing about a dated leg that is not as it was.
     *
     * @param of the letter of the class or cabin, null where it is the whole leg
     * @param before null where there was nothing
     * @param after null where there is nothing
     */
    public record Difference(
            LocalDate operatingOn,
            String origin,
            String destination,
            Item item,
            String of,
            String before,
            String after) {}

    /** What is not as it was. */
    public enum Item {
        CLASS_AUTHORISED,
        CLASS_CLOSED,
        CABIN_AUTHORISED,
        CABIN_BLOCKED,
        BLOCK_REASON,
        CLOSED,
        @JsonEnumDefaultValue
        UNKNOWN
    }
}
