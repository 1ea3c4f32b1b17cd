package io.fareline.booking.display;

import io.fareline.booking.reservation.Booking;
import io.fareline.booking.reservation.BookingState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a client may do with a booking. */
public enum Action {
    PAY,
    CANCEL;

    static List<Action> availableFor(Booking booking, Instant now) {
        var actions = new ArrayList<Action>();
        if (booking.state() == BookingState.HELD && !booking.seats().promised().hasPassedAt(now)) actions.add(PAY);
        boolean cancellable = booking.state() == BookingState.HELD
                || booking.state() == BookingState.TICKETED
                        && now.isBefore(booking.seats().departsAt());
        if (cancellable) actions.add(CANCEL);
        return actions;
    }
}
