package io.fareline.flight.offersearch;

import static io.fareline.flight.offer.Refusal.Reason.BEYOND_SELLING_PERIOD;
import static io.fareline.flight.offer.Refusal.Reason.PAST_DATE;
import static io.fareline.flight.offer.Refusal.Reason.SAME_AIRPORT;
import static io.fareline.flight.offer.Refusal.Reason.SAME_CITY;
import static io.fareline.flight.offer.Refusal.Reason.UNKNOWN_AIRPORT;

import io.fareline.flight.FlightSettings;
import io.fareline.flight.fare.Party;
import io.fareline.flight.network.Airport;
import io.fareline.flight.network.MetropolitanAreas;
import io.fareline.flight.offer.Refusal;
import io.fareline.flight.search.TimeOfDay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What a question must keep to beyond the shape of each of its fields. */
@ApplicationScoped
public class QuestionRules {
    @Inject
    MetropolitanAreas areas;

    @Inject
    FlightSettings settings;

    @Inject
    Clock clock;

    /** @throws Refusal when such a party is not sold */
    public void check(Party party) {
        party.fault().ifPresent(fault -> {
            throw new Refusal(Refusal.Reason.valueOf(fault.name()), fault.rule());
        });
    }

    /**
     * The slice with its airports. A time that was left away is no limit.
     *
     * @throws Refusal when a place is unknown, both are the same city, or that date is not sold
     */
    public Slice slice(Slice.Asked asked) {
        var origins = airports(asked.origin(), asked.name(), "origin");
        var destinations = airports(asked.destination(), asked.name(), "destination");
        if (asked.origin().equals(asked.destination()))
            throw new Refusal(SAME_AIRPORT, asked.name() + "Origin and destination are the same airport.");
        if (serveOneCity(origins, destinations))
            throw new Refusal(SAME_CITY, asked.name() + "Origin and destination are in the same city.");
        refuseDate(asked, origins);
        return new Slice(
                origins,
                destinations,
                asked.departureOn(),
                between(asked.departsFrom(), asked.departsUntil()),
                between(asked.arrivesFrom(), asked.arrivesUntil()));
    }

    /** The first minute since 1970-01-01T00:00Z of which departures are still sold. */
    public int soldFrom() {
        Instant first = clock.instant().plus(settings.selling().minimumLead());
        return Math.toIntExact(
                Math.ceilDiv(first.toEpochMilli(), Duration.ofMinutes(1).toMillis()));
    }

    /** The last day on which flights from any of them are sold. */
    public LocalDate lastSold(List<Airport> origins) {
        return todays(origins)
                .max(Comparator.naturalOrder())
                .orElseThrow()
                .plusDays(settings.selling().days());
    }

    private Stream<LocalDate> todays(List<Airport> origins) {
        Instant now = clock.instant();
        return origins.stream().map(origin -> LocalDate.ofInstant(now, origin.zone()));
    }

    private List<Airport> airports(String code, String slice, String field) {
        var airports = areas.airports(code);
        if (airports.isEmpty())
            throw new Refusal(UNKNOWN_AIRPORT, slice + "No airport or city has the code given as " + field + ".");
        return airports;
    }

    private boolean serveOneCity(List<Airport> origins, List<Airport> destinations) {
        var city = areas.of(origins.getFirst());
        return city.isPresent() && city.equals(areas.of(destinations.getFirst()));
    }

    private void refuseDate(Slice.Asked asked, List<Airport> origins) {
        LocalDate departureOn = asked.departureOn();
        if (todays(origins).allMatch(departureOn::isBefore))
            throw new Refusal(PAST_DATE, asked.name() + "At the origin that date is already over.");
        if (departureOn.isAfter(lastSold(origins)))
            throw new Refusal(
                    BEYOND_SELLING_PERIOD,
                    asked.name() + "Flights are sold up to "
                            + settings.selling().days() + " days ahead.");
    }

    private static TimeOfDay between(String from, String until) {
        return new TimeOfDay(
                from == null ? LocalTime.MIN : LocalTime.parse(from),
                until == null ? LocalTime.MAX : LocalTime.parse(until));
    }
}
