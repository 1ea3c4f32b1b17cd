package io.fareline.booking.display;

import io.fareline.booking.reservation.Booking;
import io.fareline.booking.reservation.BookingState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a client may do with a booking. */
public enum Action {
    PAY,
    CANCEL,
    /** Ask what it costs now, since the price is not guaranteed any more; then it can be paid. */
    REPRICE;

    static List<Action> availableFor(Booking booking, Instant now) {
        var actions = new ArrayList<Action>();
        var terms = booking.seats().promised();
        if (booking.state() == BookingState.HELD && !terms.hasPassedAt(now))
            actions.add(terms.isPriceGuaranteedAt(now) ? PAY : REPRICE);
        boolean cancellable = booking.state() == BookingState.HELD
                || booking.state() == BookingState.TICKETED
                        && now.isBefore(booking.seats().departsAt());
        if (cancellable) actions.add(CANCEL);
        return actions;
    }
}
