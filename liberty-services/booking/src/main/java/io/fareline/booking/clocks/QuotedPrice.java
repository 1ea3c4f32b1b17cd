package io.fareline.booking.clocks;

import io.fareline.booking.hold.HoldTerms;
import jakarta.persistence.Embeddable;

/** What a whole booking costs, in minor units of the currency of its quote, and what cancelling it would. */
@Embeddable
record QuotedPrice(Long fareAmount, Long taxesAmount, Long cancellationFeeAmount, Boolean refundable) {
    static QuotedPrice of(HoldTerms terms) {
        return new QuotedPrice(
                terms.fareAmount(), terms.taxesAmount(), terms.cancellationFeeAmount(), terms.refundable());
    }
}
