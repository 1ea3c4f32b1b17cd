package io.fareline.flight.offer;

import io.fareline.flight.fare.Party;
import io.fareline.flight.schedule.Cabin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Optional;

/** The query of a search. The names of the fields are those of the parameters, for the problems that name them. */
public class OfferParameters {
    @NotNull
    @QueryParam("origin")
    public String origin;

    @NotNull
    @QueryParam("destination")
    public String destination;

    @NotNull
    @QueryParam("departureOn")
    public LocalDate departureOn;

    @Min(0)
    @Max(99)
    @DefaultValue("1")
    @QueryParam("adults")
    public int adults;

    @Min(0)
    @Max(99)
    @DefaultValue("0")
    @QueryParam("children")
    public int children;

    @Min(0)
    @Max(99)
    @DefaultValue("0")
    @QueryParam("infants")
    public int infants;

    @QueryParam("cabin")
    public Cabin cabin;

    @Min(1)
    @Max(200)
    @DefaultValue("50")
    @QueryParam("limit")
    public int limit;

    OfferQuestion question() {
        var party = new Party(adults, children, infants);
        return new OfferQuestion(origin, destination, departureOn, party, Optional.ofNullable(cabin), limit);
    }
}
