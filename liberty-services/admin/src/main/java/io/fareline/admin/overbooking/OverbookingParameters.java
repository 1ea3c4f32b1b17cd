package io.fareline.admin.overbooking;

import io.fareline.admin.inventory.InventoryChangeRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;

/** Which rules are asked for. */
public class OverbookingParameters {
    @QueryParam("carrier")
    @Pattern(regexp = InventoryChangeRequest.CARRIER)
    public String carrier;

    @QueryParam("after")
    public UUID after;

    @QueryParam("limit")
    @DefaultValue("50")
    @Min(1)
    @Max(200)
    public int limit;
}
