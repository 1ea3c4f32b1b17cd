package io.fareline.flight.inventoryview;

import io.fareline.flight.overbooking.OverbookingRuleRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;

/** Which dated legs are asked for. */
public class InventoryParameters {
    @QueryParam("carrier")
    @NotNull
    @Pattern(regexp = OverbookingRuleRequest.CARRIER)
    public String carrier;

    @QueryParam("flightNumber")
    @Pattern(regexp = OverbookingRuleRequest.FLIGHT)
    public String flightNumber;

    @QueryParam("from")
    @NotNull
    public LocalDate from;

    @QueryParam("to")
    @NotNull
    public LocalDate to;

    /** Only those with a cabin that has no more seats left. */
    @QueryParam("leftAtMost")
    @Min(0)
    @Max(2_000)
    public Integer leftAtMost;

    /** Only those that have sold more than is authorised, or than the aircraft has seats. */
    @QueryParam("oversold")
    @DefaultValue("false")
    public boolean oversold;

    @QueryParam("after")
    @Pattern(regexp = "[0-9]{1,4},[A-Z]?,[0-9]{4}-[0-9]{2}-[0-9]{2},[0-9]{1,18}")
    public String after;

    @QueryParam("limit")
    @DefaultValue("50")
    @Min(1)
    @Max(100)
    public int limit;
}
