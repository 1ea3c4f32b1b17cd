package io.fareline.flight.connection;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

/** Which rules are asked for. The names of the fields are those of the parameters, for the problems that name them. */
public class ConnectingTimeParameters {
    /** A station, or {@code -} for the rules that hold for every station. */
    static final String STATION = "[A-Z]{3}|-";

    @QueryParam("station")
    @Pattern(regexp = STATION)
    public String station;

    /** The arriving flight's or the departing one's. */
    @QueryParam("carrier")
    @Pattern(regexp = ConnectingTimeEntry.CARRIER)
    public String carrier;

    @QueryParam("after")
    @Pattern(regexp = "([A-Z]{3})?,([DI]{2})?,(ANY|SAME|OTHER),[A-Z0-9]{0,3},[A-Z0-9]{0,3},[A-Z0-9]{0,2},[A-Z0-9]{0,2}")
    public String after;

    @QueryParam("limit")
    @DefaultValue("50")
    @Min(1)
    @Max(200)
    public int limit;
}
