package io.fareline.admin.inventory;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;

/** Which dated legs are asked for. */
public class InventoryParameters {
    @QueryParam("carrier")
    @NotNull
    @Pattern(regexp = InventoryChangeRequest.CARRIER)
    public String carrier;

    @QueryParam("flightNumber")
    @Pattern(regexp = InventoryChangeRequest.FLIGHT)
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
    @Size(max = 60)
    public String after;

    @QueryParam("limit")
    @DefaultValue("50")
    @Min(1)
    @Max(100)
    public int limit;
}
