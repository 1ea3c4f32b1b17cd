package io.fareline.client.booking;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import io.fareline.client.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One passenger's ticket: not the booking, which has one for each.
 *
 * @param number 13 digits, kept as text
 */
public record Ticket(String number, UUID passengerId, Instant issuedAt, Money fare, Money taxes, List<Coupon> coupons) {

    /** The right to fly one segment. */
    public record Coupon(int sequence, String flightNumber, String origin, String destination, CouponStatus status) {}

    /** What became of a coupon. */
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
        IRREGULAR_OPERATIONS,
        /** One that this version of the library does not know. */
        @JsonEnumDefaultValue
        UNKNOWN
    }
}
