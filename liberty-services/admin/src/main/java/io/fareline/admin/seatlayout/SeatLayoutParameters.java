package io.fareline.admin.seatlayout;

import io.fareline.admin.inventory.InventoryChangeRequest;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;

/** What a plan of seats is asked for or set for. */
public class SeatLayoutParameters {
    @NotNull
    @Pattern(regexp = InventoryChangeRequest.CARRIER)
    @QueryParam("carrier")
    public String carrier;

    @NotNull
    @Pattern(regexp = "[A-Z0-9]{3}")
    @QueryParam("aircraftType")
    public String aircraftType;

    /** The seats by cabin, such as J12Y156. */
    @NotNull
    @Pattern(regexp = "(F[0-9]{1,3})?(J[0-9]{1,3})?(W[0-9]{1,3})?(Y[0-9]{1,3})?")
    @QueryParam("configuration")
    public String configuration;

    /** For people. */
    String name() {
        return carrier + " " + aircraftType + " " + configuration;
    }
}
