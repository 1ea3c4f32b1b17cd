package io.fareline.booking.ticketing;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * One segment's right to fly on a ticket.
 *
 * @param sequence place on its ticket, 1 to 4
 * @param segmentSequence place of the segment in the itinerary, from 1
 */
@Embeddable
public record Coupon(
        int sequence,
        int segmentSequence,
        @Enumerated(EnumType.STRING) CouponStatus status) {
    Coupon become(CouponStatus next) {
        return new Coupon(sequence, segmentSequence, next);
    }
}
