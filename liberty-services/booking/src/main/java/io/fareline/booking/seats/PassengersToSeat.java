package io.fareline.booking.seats;

import static io.fareline.booking.refusal.Reason.SEATS_NOT_CHANGEABLE;

import io.fareline.booking.refusal.Refusal;
import io.fareline.booking.reservation.Booking;
import io.fareline.booking.reservation.BookingState;
import io.fareline.booking.reservation.Bookings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Reads whose seats are asked for, in a transaction that has ended before flight is. */
@ApplicationScoped
class PassengersToSeat {
    @Inject
    Bookings bookings;

    @Transactional
    public SeatedParty of(UUID bookingId, String client) {
        return party(bookings.own(bookingId, client));
    }

    /** @throws Refusal where the booking is neither held nor ticketed; whether its hold is, flight judges */
    @Transactional
    public SeatedParty changeable(UUID bookingId, String client) {
        var booking = bookings.own(bookingId, client);
        if (booking.state() != BookingState.HELD && booking.state() != BookingState.TICKETED)
            throw new Refusal(
                    SEATS_NOT_CHANGEABLE, "The booking is " + booking.state().shown() + ".");
        return party(booking);
    }

    private static SeatedParty party(Booking booking) {
        return SeatedParty.of(booking.seats().holdId(), booking.passengers());
    }
}
