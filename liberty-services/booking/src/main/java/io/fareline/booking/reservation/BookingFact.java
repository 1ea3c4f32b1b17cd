package io.fareline.booking.reservation;

/** What others are told about a booking. */
public enum BookingFact {
    HELD("io.fareline.booking.booking-held.v1"),
    TICKETED("io.fareline.booking.booking-ticketed.v1"),
    CANCELLED("io.fareline.booking.booking-cancelled.v1"),
    EXPIRED("io.fareline.booking.booking-expired.v1");

    private final String type;

    BookingFact(String type) {
        this.type = type;
    }

    String type() {
        return type;
    }
}
