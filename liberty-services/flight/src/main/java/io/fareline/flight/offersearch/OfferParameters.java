package io.fareline.flight.offersearch;

import io.fareline.flight.fare.Party;
import io.fareline.flight.schedule.Cabin;
import io.fareline.flight.search.ItineraryOrder;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

    @Pattern(regexp = Filters.TIME, message = Filters.TIME_RULE)
    @QueryParam("departsFrom")
    public String departsFrom;

    @Pattern(regexp = Filters.TIME, message = Filters.TIME_RULE)
    @QueryParam("departsUntil")
    public String departsUntil;

    @Pattern(regexp = Filters.TIME, message = Filters.TIME_RULE)
    @QueryParam("arrivesFrom")
    public String arrivesFrom;

    @Pattern(regexp = Filters.TIME, message = Filters.TIME_RULE)
    @QueryParam("arrivesUntil")
    public String arrivesUntil;

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

    @Min(0)
    @Max(Filters.MOST_CONNECTIONS)
    @QueryParam("connections")
    public Integer connections;

    @Min(0)
    @Max(Filters.MOST_STOPS)
    @QueryParam("stops")
    public Integer stops;

    @Pattern(regexp = Filters.CARRIERS, message = Filters.CARRIERS_RULE)
    @QueryParam("carriers")
    public String carriers;

    @Min(0)
    @QueryParam("maxTotal")
    public Long maxTotal;

    @Min(1)
    @Max(Filters.LONGEST_MINUTES)
    @QueryParam("maxDuration")
    public Integer maxDuration;

    @DefaultValue("false")
    @QueryParam("refundable")
    public boolean refundable;

    @QueryParam("order")
    public ItineraryOrder order;

    @Min(1)
    @Max(200)
    @DefaultValue("50")
    @QueryParam("limit")
    public int limit;

    Slice.Asked slice() {
        return new Slice.Asked(
                "", origin, destination, departureOn, departsFrom, departsUntil, arrivesFrom, arrivesUntil);
    }

    Preferences preferences() {
        return new Preferences(
                new Party(adults, children, infants),
                Optional.ofNullable(cabin),
                connections,
                stops,
                carriers == null ? Set.of() : Set.copyOf(List.of(carriers.split(","))),
                maxTotal,
                maxDuration,
                refundable,
                order == null ? ItineraryOrder.PRICE : order,
                limit);
    }
}
