package io.fareline.booking.settlement;

import static io.fareline.booking.reservation.BookingState.*;

import io.fareline.booking.reservation.BookingState;
import java.util.EnumSet;
import java.util.Set;

/** Whom a settling booking waits for. Each lane has workers of its own, so that one that hangs holds up no other. */
enum Lane {
    FLIGHT(EnumSet.of(CONFIRMING, RELEASING)),
    PAYMENT(EnumSet.of(AUTHORIZING, CAPTURING, VOIDING, REFUNDING)),
    /** Nobody else is asked. */
    OWN(EnumSet.of(TICKETING));

    private final Set<BookingState> states;

    Lane(Set<BookingState> states) {
        this.states = states;
    }

    Set<BookingState> states() {
        return states;
    }
}
