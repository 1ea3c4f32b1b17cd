package io.fareline.flight.offer;

import io.fareline.flight.FlightSettings;
import io.fareline.flight.fare.Fare;
import io.fareline.flight.fare.Fares;
import io.fareline.flight.network.Airport;
import io.fareline.flight.network.Airports;
import io.fareline.flight.schedule.Cabin;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Answers a question with offers. For each flight and cabin there are at most two: the cheapest booking class with
 * enough seats, and the cheapest refundable one where that is another.
 */
@ApplicationScoped
class SearchFlights {
    @Inject
    Availability availability;

    @Inject
    Fares fares;

    @Inject
    Airports airports;

    @Inject
    OfferTokens tokens;

    @Inject
    FlightSettings settings;

    @Inject
    Clock clock;

    /** Cheapest first, then by departure. */
    List<OfferView> search(OfferQuestion question) {
        Instant now = clock.instant();
        Airport origin = airport(question.origin());
        Airport destination = airport(question.destination());
        refuseNonsense(question, origin, now);
        List<Fare> all = fares.sheet().between(origin, destination);
        var found = new ArrayList<PricedFlight>();
        for (var flight :
                availability.direct(question, now.plus(settings.selling().minimumLead())))
            for (var cabin : cabins(question)) found.addAll(cheapest(flight, cabin, all, question));
        Instant expiresAt = now.plus(settings.selling().offerLife());
        return found.stream()
                .sorted(PricedFlight.CHEAPEST_FIRST)
                .limit(question.limit())
                .map(priced -> sealed(priced, expiresAt))
                .toList();
    }

    private static List<PricedFlight> cheapest(
            AvailableFlight flight, Cabin cabin, List<Fare> fares, OfferQuestion question) {
        var bookable = fares.stream()
                .filter(fare -> fare.cabin() == cabin)
                .filter(fare -> flight.seatsLeft(fare.bookingClass())
                        >= question.party().seats())
                .map(fare -> PricedFlight.of(flight, fare, question.party()))
                .sorted(PricedFlight.CHEAPEST_FIRST)
                .toList();
        var any = bookable.stream().limit(1);
        var refundable =
                bookable.stream().filter(priced -> priced.fare().refundable()).limit(1);
        return Stream.concat(any, refundable).distinct().toList();
    }

    private OfferView sealed(PricedFlight priced, Instant expiresAt) {
        var segment = new Offer.Segment(priced.fare(), priced.offeredLegs());
        var token = tokens.seal(new Offer(expiresAt, priced.party(), List.of(segment)));
        return OfferView.of(token, expiresAt, priced);
    }

    private static List<Cabin> cabins(OfferQuestion question) {
        return question.cabin().map(List::of).orElseGet(() -> List.of(Cabin.values()));
    }

    private Airport airport(String iata) {
        return airports.find(iata)
                .orElseThrow(() -> new Refusal(Refusal.Reason.UNKNOWN_AIRPORT, "No airport has the code given."));
    }

    private void refuseNonsense(OfferQuestion question, Airport origin, Instant now) {
        if (question.origin().equals(question.destination()))
            throw new Refusal(Refusal.Reason.SAME_AIRPORT, "Origin and destination are the same airport.");
        question.party().fault().ifPresent(fault -> {
            throw new Refusal(Refusal.Reason.valueOf(fault.name()), fault.rule());
        });
        LocalDate today = LocalDate.ofInstant(now, origin.zone());
        if (question.departureOn().isBefore(today))
            throw new Refusal(Refusal.Reason.PAST_DATE, "At the origin that date is already over.");
        if (question.departureOn().isAfter(today.plusDays(settings.selling().days())))
            throw new Refusal(
                    Refusal.Reason.BEYOND_SELLING_PERIOD,
                    "Flights are sold up to " + settings.selling().days() + " days ahead.");
    }
}
