package io.fareline.flight.inventoryview;

import java.time.LocalDate;
import java.util.List;

/**
 * The seats of a dated flight.
 *
 * @param version of what staff can set, to be sent with a change of it
 */
public record InventoryView(String flightNumber, LocalDate operatingOn, String version, List<InventoryLegView> legs) {}
