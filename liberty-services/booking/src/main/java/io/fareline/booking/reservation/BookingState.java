package io.fareline.booking.reservation;

import java.util.Arrays;

/** Where a booking has got to. Each state names what is done next, so that another process can go on from it. */
public enum BookingState {
    /** Flight is being asked for the seats; no client sees it. */
    HOLDING,
    /** Flight refused; no client sees it. */
    REFUSED,
    HELD,
    AUTHORIZING,
    CONFIRMING,
    /** The hold is confirmed; ticket numbers are to be allocated. */
    TICKETING,
    CAPTURING,
    TICKETED,
    /** The money of cancelled tickets goes back. */
    REFUNDING,
    /** The seats go back. */
    RELEASING,
    /** The authorization is given up. */
    VOIDING,
    CANCELLED,
    EXPIRED,
    /** Written by another version: shown as such and otherwise left alone. Never written. */
    UNKNOWN;

    /** The state as the database has it; {@link #UNKNOWN} where this version does not know it. */
    static BookingState of(String stored) {
        return Arrays.stream(values())
                .filter(state -> state.name().equals(stored))
                .findFirst()
                .orElse(UNKNOWN);
    }

    /** Whether a client may know of the booking. */
    public boolean isVisible() {
        return switch (this) {
            case HOLDING, REFUSED -> false;
            case HELD,
                    AUTHORIZING,
                    CONFIRMING,
                    TICKETING,
                    CAPTURING,
                    TICKETED,
                    REFUNDING,
                    RELEASING,
                    VOIDING,
                    CANCELLED,
                    EXPIRED,
                    UNKNOWN -> true;
        };
    }

    /** Whether the saga has something to do; a booking at rest waits for its client or for flight's clock. */
    public boolean isSettling() {
        return switch (this) {
            case AUTHORIZING, CONFIRMING, TICKETING, CAPTURING, REFUNDING, RELEASING, VOIDING -> true;
            case HOLDING, REFUSED, HELD, TICKETED, CANCELLED, EXPIRED, UNKNOWN -> false;
        };
    }

    /** The state as clients know it: how a booking is undone is one state to them. */
    public String shown() {
        return switch (this) {
            case REFUNDING, RELEASING, VOIDING -> "CANCELLING";
            case HOLDING,
                    REFUSED,
                    HELD,
                    AUTHORIZING,
                    CONFIRMING,
                    TICKETING,
                    CAPTURING,
                    TICKETED,
                    CANCELLED,
                    EXPIRED,
                    UNKNOWN -> name();
        };
    }
}
