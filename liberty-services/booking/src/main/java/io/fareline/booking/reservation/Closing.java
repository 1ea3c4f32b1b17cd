package io.fareline.booking.reservation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Arrays;

/**
 * How a booking ends that is being undone, and why.
 *
 * @param closingAs CANCELLED or EXPIRED
 * @param storedReason as text, since another version may know more reasons
 */
@Embeddable
public record Closing(
        @Enumerated(EnumType.STRING) @Column(name = "closing_as")
        BookingState closingAs,

        @Column(name = "closing_reason") String storedReason) {
    /** Why a booking ended. */
    public enum Why {
        /** The client cancelled it. */
        CANCELLED_BY_CLIENT,
        /** An instant purchase was declined. */
        PAYMENT_DECLINED,
        /** Flight's clock ran out. */
        HOLD_EXPIRED,
        /** Flight no longer had the hold when it was to be confirmed. */
        HOLD_RELEASED,
        /** The provider refused to capture what it had authorized. */
        CAPTURE_REFUSED,
        /** The carrier has no ticket numbers left. */
        TICKETING_FAILED,
        /** The seats were held too late for the payment, or for a request that nobody waits for. */
        ABANDONED,
        /** Written by another version, which alone settles such a booking. Never written. */
        OTHER
    }

    public static Closing cancelled(Why why) {
        return new Closing(BookingState.CANCELLED, why.name());
    }

    public static Closing expired() {
        return new Closing(BookingState.EXPIRED, Why.HOLD_EXPIRED.name());
    }

    /** Whether it ends for want of tickets, be it that there were none or that staff gave it up. */
    public boolean isForWantOfTickets() {
        return closingReason() == Why.TICKETING_FAILED;
    }

    /** Why; {@link Why#OTHER} where only another version knows. */
    public Why closingReason() {
        return Arrays.stream(Why.values())
                .filter(why -> why.name().equals(storedReason))
                .findFirst()
                .orElse(Why.OTHER);
    }
}
