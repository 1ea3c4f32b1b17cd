package io.fareline.client.booking;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** Where a booking stands. */
public enum BookingState {
    /** Seats are held and wait to be paid, until the ticketing time limit. */
    HELD,
    AUTHORIZING,
    CONFIRMING,
    TICKETING,
    CAPTURING,
    /** Paid; the tickets are issued. */
    TICKETED,
    /** Being undone: money and seats go back. */
    CANCELLING,
    CANCELLED,
    /** It was not paid in time. */
    EXPIRED,
    /** One that this version of the library does not know. */
    @JsonEnumDefaultValue
    UNKNOWN;

    /** Whether it goes on by itself, so that it is worth to look again. */
    public boolean isSettling() {
        return switch (this) {
            case AUTHORIZING, CONFIRMING, TICKETING, CAPTURING, CANCELLING -> true;
            case HELD, TICKETED, CANCELLED, EXPIRED, UNKNOWN -> false;
        };
    }
}
