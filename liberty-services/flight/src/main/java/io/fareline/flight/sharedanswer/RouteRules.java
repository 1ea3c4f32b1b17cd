package io.fareline.flight.sharedanswer;

import static io.fareline.flight.sharedanswer.Refusal.Reason.BEYOND_SELLING_PERIOD;
import static io.fareline.flight.sharedanswer.Refusal.Reason.PAST_DATE;
import static io.fareline.flight.sharedanswer.Refusal.Reason.SAME_AIRPORT;
import static io.fareline.flight.sharedanswer.Refusal.Reason.UNKNOWN_AIRPORT;

import io.fareline.flight.FlightSettings;
import io.fareline.flight.network.Airport;
import io.fareline.flight.network.Airports;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;

/** What may be asked of a route; the same as of an offer. */
@ApplicationScoped
public class RouteRules {
    private static final long SECONDS = 60;

    @Inject
    Airports airports;

    @Inject
    FlightSettings settings;

    @Inject
    Clock clock;

    /** @throws Refusal when an airport is not known, both are the same, or nothing is sold on the first day */
    public AskedRoute asked(String origin, String destination, LocalDate from, int days) {
        Airport begin = airport(origin);
        Airport end = airport(destination);
        if (origin.equals(destination)) throw new Refusal(SAME_AIRPORT, "Origin and destination are the same airport.");
        LocalDate today = LocalDate.ofInstant(clock.instant(), begin.zone());
        LocalDate last = today.plusDays(settings.selling().days());
        if (from.isBefore(today)) throw new Refusal(PAST_DATE, "At the origin that date is already over.");
        if (from.isAfter(last))
            throw new Refusal(
                    BEYOND_SELLING_PERIOD,
                    "Flights are sold up to " + settings.selling().days() + " days ahead.");
        LocalDate until = from.plusDays(days - 1L);
        return new AskedRoute(begin, end, from, until.isAfter(last) ? last : until);
    }

    /** The first minute since 1970-01-01T00:00Z of which departures are still sold. */
    public int soldFrom() {
        var first = clock.instant().plus(settings.selling().minimumLead());
        return (int) Math.ceilDiv(first.getEpochSecond(), SECONDS);
    }

    private Airport airport(String iata) {
        return airports.find(iata).orElseThrow(() -> new Refusal(UNKNOWN_AIRPORT, "No airport has the code given."));
    }
}
