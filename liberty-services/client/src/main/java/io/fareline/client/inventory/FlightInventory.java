package io.fareline.client.inventory;

import java.time.LocalDate;
import java.util.List;

/**
 * The seats of a dated flight.
 *
 * @param version to be sent with a change of it, which is refused when somebody else was faster
 */
public record FlightInventory(String flightNumber, LocalDate operatingOn, String version, List<LegInventory> legs) {}
