package io.fareline.flight.slices;

import io.fareline.flight.fare.Party;
import io.fareline.flight.offer.Offer;
import io.fareline.flight.offersearch.Filters;
import io.fareline.flight.offersearch.Preferences;
import io.fareline.flight.offersearch.Slice;
import io.fareline.flight.schedule.Cabin;
import io.fareline.flight.search.ItineraryOrder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where to, slice by slice, and what counts for all of them alike. What is left away is no limit.
 *
 * @param cabin every cabin when left away
 * @param maxTotal for each slice, in minor units
 * @param maxDuration of each slice, in minutes
 * @param order of the offers of each slice; PRICE when left away
 * @param limit offers for each slice, and combinations; 20 when left away
 */
public record OfferSearchRequest(
        @NotNull @Size(min = 1, max = Offer.MOST_TOGETHER) List<@NotNull @Valid SliceRequest> slices,
        @NotNull @Valid PartyRequest passengers,
        Cabin cabin,
        @Min(0) @Max(Filters.MOST_CONNECTIONS) Integer connections,
        @Min(0) @Max(Filters.MOST_STOPS) Integer stops,

        @Size(max = Filters.MOST_CARRIERS)
        List<@NotNull @Pattern(regexp = Filters.CARRIER, message = Filters.CARRIER_RULE) String> carriers,

        @Min(0) Long maxTotal,
        @Min(1) @Max(Filters.LONGEST_MINUTES) Integer maxDuration,
        Boolean refundable,
        ItineraryOrder order,
        @Min(1) @Max(50) Integer limit) {
    private static final int USUAL_LIMIT = 20;

    /** One way, from airport or city to airport or city. */
    public record SliceRequest(
            @NotNull @Size(max = 3) String origin,
            @NotNull @Size(max = 3) String destination,
            @NotNull LocalDate departureOn,

            @Pattern(regexp = Filters.TIME, message = Filters.TIME_RULE)
            String departsFrom,

            @Pattern(regexp = Filters.TIME, message = Filters.TIME_RULE)
            String departsUntil,

            @Pattern(regexp = Filters.TIME, message = Filters.TIME_RULE)
            String arrivesFrom,

            @Pattern(regexp = Filters.TIME, message = Filters.TIME_RULE)
            String arrivesUntil) {}

    /** How many travel, by the age on the travel dates. */
    public record PartyRequest(
            @NotNull @Min(0) @Max(99) Integer adults,
            @Min(0) @Max(99) Integer children,
            @Min(0) @Max(99) Integer infants) {}

    Slice.Asked slice(int place) {
        var slice = slices.get(place);
        return new Slice.Asked(
                "Slice " + (place + 1) + ": ",
                slice.origin,
                slice.destination,
                slice.departureOn,
                slice.departsFrom,
                slice.departsUntil,
                slice.arrivesFrom,
                slice.arrivesUntil);
    }

    Preferences preferences() {
        return new Preferences(
                new Party(passengers.adults, orNone(passengers.children), orNone(passengers.infants)),
                Optional.ofNullable(cabin),
                connections,
                stops,
                carriers == null ? Set.of() : Set.copyOf(carriers),
                maxTotal,
                maxDuration,
                Boolean.TRUE.equals(refundable),
                order == null ? ItineraryOrder.PRICE : order,
                limit == null ? USUAL_LIMIT : limit);
    }

    /** How much work this question is, beside one of one slice in one cabin. */
    int cost() {
        return preferences().cost(slices.size());
    }

    private static int orNone(Integer count) {
        return count == null ? 0 : count;
    }
}
