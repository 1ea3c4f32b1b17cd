package io.fareline.client.inventory;

import java.time.LocalDate;
import java.util.List;

/**
 * What shall be on some dates of a flight number; what is null stays.
 *
 * @param weekdays of the operating date, such as {@code 135}: 1 is Monday; null for every day
 * @param origin of the leg; null for every leg
 * @param seen version that was told of these legs; a trial needs none
 * @param closed whether nothing at all is sold
 */
public record InventoryChange(
        String flightNumber,
        LocalDate from,
        LocalDate to,
        String weekdays,
        String origin,
        String destination,
        String seen,
        Boolean closed,
        List<ClassChange> classes,
        List<CabinChange> cabins) {
    /** Of one dated flight, as it was looked at. */
    public static InventoryChange of(FlightInventory seen, List<ClassChange> classes, List<CabinChange> cabins) {
        return new InventoryChange(
                seen.flightNumber(),
                seen.operatingOn(),
                seen.operatingOn(),
                null,
                null,
                null,
                seen.version(),
                null,
                classes,
                cabins);
    }
}
