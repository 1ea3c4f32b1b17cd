package io.fareline.flight.holdquota;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

/** Which page. */
public class HoldQuotaParameters {
    static final String CLIENT = "[A-Za-z0-9._~-]{1,100}";

    @QueryParam("after")
    @Pattern(regexp = CLIENT)
    public String after;

    @QueryParam("limit")
    @DefaultValue("50")
    @Min(1)
    @Max(200)
    public int limit;
}
