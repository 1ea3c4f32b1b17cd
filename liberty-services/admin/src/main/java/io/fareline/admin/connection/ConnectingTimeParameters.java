package io.fareline.admin.connection;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

/** Which rules are asked for. */
public class ConnectingTimeParameters {
    /** A station, or {@code -} for the rules that hold for every station. */
    static final String STATION = "[A-Z]{3}|-";

    @QueryParam("station")
    @Pattern(regexp = STATION)
    public String station;

    /** The arriving flight's or the departing one's. */
    @QueryParam("carrier")
    @Pattern(regexp = ConnectingTime.CARRIER)
    public String carrier;

    @QueryParam("after")
    @Size(max = 60)
    public String after;

    @QueryParam("limit")
    @DefaultValue("50")
    @Min(1)
    @Max(200)
    public int limit;
}
