package io.fareline.admin.overbooking;

import io.fareline.admin.inventory.InventoryChangeRequest;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;

/**
 * Which legs shall follow the rules as they are now.
 *
 * @param flightNumber left out for every flight of the carrier
 */
public record OverbookingApplicationRequest(
        @NotNull @Pattern(regexp = InventoryChangeRequest.CARRIER)
        String carrier,

        @Pattern(regexp = InventoryChangeRequest.FLIGHT) String flightNumber,
        @NotNull LocalDate from,
        @NotNull LocalDate to) {}
