package io.fareline.booking.display;

import io.fareline.booking.reservation.Booking;
import io.fareline.booking.reservation.BookingState;
import java.time.Instant;
import java.util.stream.Collectors;

/** A booking as shown, with the entity tag of exactly that: the version, and the actions, which also depend on time. */
public record Shown(BookingView view, BookingState state, String entityTag) {
    public static Shown of(Booking booking, Instant now) {
        var view = BookingView.of(booking, now);
        var actions = view.availableActions().stream()
                .map(action -> action.name().substring(0, 1))
                .collect(Collectors.joining());
        return new Shown(view, booking.state(), booking.version() + actions);
    }
}
