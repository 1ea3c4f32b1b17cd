package io.fareline.booking.selling;

import io.fareline.booking.hold.RefusedHold;
import io.fareline.booking.lease.Leases;
import io.fareline.booking.party.Contact;
import io.fareline.booking.party.Name;
import io.fareline.booking.party.Passenger;
import io.fareline.booking.reservation.Booking;
import io.fareline.booking.reservation.Bookings;
import io.fareline.booking.reservation.NewBooking;
import io.fareline.booking.reservation.Situation;
import io.fareline.booking.selling.CreateBookingRequest.PassengerRequest;
import io.fareline.platform.service.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Writes a booking down before flight is asked, with every id that later steps will use. */
@ApplicationScoped
class OpenBooking {
    @Inject
    Bookings bookings;

    @Inject
    Leases leases;

    @Inject
    RecordLocators locators;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    /** The booking of that request, under the lease of that owner where it is new. */
    @Transactional
    Opened open(UUID id, String client, CreateBookingRequest request, UUID owner) {
        var existing = bookings.find(id);
        if (existing.isPresent()) return Opened.of(existing.get(), false);
        var keys = new NewBooking.Keys(locators.next(), ids.next(), ids.next(), ids.next());
        var contact = new Contact(request.contact().email(), request.contact().phone());
        var booking = Booking.requested(new NewBooking(
                id, client, keys, contact, passengers(request.passengers()), request.paymentMethod(), clock.instant()));
        bookings.add(booking);
        leases.beginForClient(id, owner);
        return Opened.of(booking, true);
    }

    /** Where a booking stands whose request is not waited for any more. */
    @Transactional
    Situation reopen(UUID id) {
        return bookings.find(id).orElseThrow().situation();
    }

    private List<Passenger> passengers(List<PassengerRequest> requests) {
        var passengers = new ArrayList<Passenger>();
        for (var each : requests) {
            var name = new Name(each.givenName(), each.familyName());
            passengers.add(new Passenger(ids.next(), passengers.size() + 1, each.type(), name, each.bornOn()));
        }
        return passengers;
    }

    /** Where a booking stands when its request comes, for the first time or again. */
    record Opened(Situation situation, Optional<RefusedHold> refusal, boolean isNew) {
        static Opened of(Booking booking, boolean isNew) {
            return new Opened(booking.situation(), booking.seats().refusal(), isNew);
        }
    }
}
