package io.fareline.booking.ticketing;

/** Where the right to fly one segment has got to. */
public enum CouponStatus {
    OPEN,
    CHECKED_IN,
    LIFTED,
    FLOWN,
    EXCHANGED,
    REFUNDED,
    VOID,
    SUSPENDED,
    AIRPORT_CONTROL,
    IRREGULAR_OPERATIONS
}
