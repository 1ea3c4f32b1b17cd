package io.fareline.client.inventory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The seats of a dated leg.
 *
 * @param onSale false where it is a duplicate of another that is sold
 * @param closed whether staff closed the whole leg
 * @param beyondAuthorised whether more is sold than is authorised
 * @param oversold whether a cabin has sold more than its aircraft has seats
 */
public record LegInventory(
        String flightNumber,
        LocalDate operatingOn,
        String origin,
        String destination,
        Instant departsAt,
        String aircraftType,
        boolean onSale,
        boolean closed,
        boolean beyondAuthorised,
        boolean oversold,
        List<CabinInventory> cabins) {}
