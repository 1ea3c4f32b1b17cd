package io.fareline.flight.flightlist;

import io.fareline.flight.sharedanswer.RouteRules;
import io.fareline.flight.sharedanswer.SharedParameters;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;

/** The query of a list of flights. The names of the fields are those of the parameters, for the problems that name them. */
public class SchedulesParameters extends SharedParameters {
    @NotNull
    @QueryParam("origin")
    public String origin;

    @NotNull
    @QueryParam("destination")
    public String destination;

    @NotNull
    @QueryParam("from")
    public LocalDate from;

    @Min(1)
    @Max(7)
    @DefaultValue("7")
    @QueryParam("days")
    public int days;

    @Min(1)
    @Max(200)
    @DefaultValue("50")
    @QueryParam("limit")
    public int limit;

    @Pattern(
            regexp = "[0-9]{4}\\.[A-Z0-9]{3,8}\\.[0-9]{4}-[0-9]{2}-[0-9]{2}\\.[A-Z]{6}",
            message = "must be the next of a page before")
    @QueryParam("after")
    public String after;

    FlightListQuestion question(RouteRules rules) {
        refuseOthers();
        return new FlightListQuestion(rules.asked(origin, destination, from, days), after, limit);
    }
}
