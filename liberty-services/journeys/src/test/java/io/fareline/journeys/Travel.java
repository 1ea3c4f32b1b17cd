package io.fareline.journeys;

import io.fareline.client.Fareline;
import io.fareline.client.booking.Booking;
import io.fareline.client.booking.BookingRequest;
import io.fareline.client.booking.Contact;
import io.fareline.client.booking.NewPassenger;
import io.fareline.client.search.Offer;
import io.fareline.client.search.OfferQuestion;
import java.time.LocalDate;
import java.util.List;

/** Through the client library, as most clients travel; {@link Client} sends what the library would refuse to send. */
final class Travel {
    static final Contact CONTACT = new Contact("ada@example.com", "+442079460000");

    private Travel() {}

    /** One of the clients in the sandbox file. It keeps connections for the rest of the run. */
    static Fareline as(String role) {
        return Fareline.at(Sandbox.url("edge"))
                .credentials(Sandbox.value(role + ".id"), Sandbox.value(role + ".secret"))
                .userAgent("journeys")
                .build();
    }

    /** From Frankfurt to London in that many days. */
    static OfferQuestion inDays(int days) {
        return OfferQuestion.of("FRA", "LHR", Trip.inDays(days));
    }

    /** The cheapest offer of the sample network. */
    static Offer offer(Fareline client, OfferQuestion question) {
        var offers = client.offers().search(question).offers();
        if (offers.isEmpty()) throw new AssertionError("Nothing on offer for " + question);
        return offers.getFirst();
    }

    static NewPassenger ada() {
        return NewPassenger.adult("Ada", "Lovelace", LocalDate.of(1990, 12, 10));
    }

    static BookingRequest hold(Offer offer) {
        return BookingRequest.hold(offer.id(), List.of(ada()), CONTACT);
    }

    static BookingRequest instant(Offer offer, String card) {
        return BookingRequest.instant(offer.id(), List.of(ada()), CONTACT, Cards.token(card));
    }

    static Booking held(Fareline client, int days) {
        return client.bookings().create(hold(offer(client, inDays(days))));
    }

    static Booking ticketed(Fareline client, int days) {
        return client.bookings().create(instant(offer(client, inDays(days)), Cards.GOOD));
    }
}
