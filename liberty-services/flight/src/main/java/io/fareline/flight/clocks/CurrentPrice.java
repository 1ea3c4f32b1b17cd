package io.fareline.flight.clocks;

import static io.fareline.flight.hold.Refusal.Reason.PRICE_NOT_AVAILABLE;

import io.fareline.flight.fare.Fare;
import io.fareline.flight.fare.FareSheet;
import io.fareline.flight.fare.Fares;
import io.fareline.flight.fare.Price;
import io.fareline.flight.hold.Hold;
import io.fareline.flight.hold.Refusal;
import io.fareline.flight.network.Airport;
import io.fareline.flight.network.Airports;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** What the segments of a hold cost its party today, in the booking classes that it has. */
@ApplicationScoped
class CurrentPrice {
    @Inject
    Fares fares;

    /** @throws Refusal where a segment is not priced any more, or in another currency than it was */
    List<Fare> of(Hold hold) {
        var sheet = fares.sheet();
        var current = new ArrayList<Fare>();
        for (var segment : hold.segments()) {
            var fare = fare(segment, sheet);
            if (!fare.currency().equals(hold.price().currency())) throw notAvailable(segment);
            current.add(fare);
        }
        return current;
    }

    static Price total(List<Fare> fares, Hold hold) {
        return Price.of(fares, hold.price().party());
    }

    private static Fare fare(Hold.Segment segment, FareSheet sheet) {
        int bookingClass = sheet.bookingClasses().indexOf(segment.bookingClass());
        if (bookingClass < 0) throw notAvailable(segment);
        return sheet.between(airport(segment, segment.origin()), airport(segment, segment.destination()))
                .get(bookingClass);
    }

    private static Airport airport(Hold.Segment segment, String iata) {
        return Airports.reference().find(iata).orElseThrow(() -> notAvailable(segment));
    }

    private static Refusal notAvailable(Hold.Segment segment) {
        return new Refusal(
                PRICE_NOT_AVAILABLE,
                segment.flightNumber() + " of " + segment.operatingOn() + " is not sold any more in booking class "
                        + segment.bookingClass() + " as it was; search again.");
    }
}
