package io.fareline.admin.payment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;

/** Which open cases are asked for. */
public class CaseParameters {
    @QueryParam("reason")
    @Size(max = 60)
    public String reason;

    @QueryParam("operationId")
    public UUID operationId;

    @QueryParam("after")
    public UUID after;

    @QueryParam("limit")
    @DefaultValue("50")
    @Min(1)
    @Max(200)
    public int limit;
}
