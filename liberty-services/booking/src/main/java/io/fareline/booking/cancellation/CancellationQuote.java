package io.fareline.booking.cancellation;

import io.fareline.booking.reservation.BookingState;
import io.fareline.platform.money.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What cancelling gives back, as it was said at one moment and holds until another. Only the newest can be confirmed. */
@Entity
@Table(name = "cancellation_quote")
class CancellationQuote {
    @Id
    private UUID id;

    private UUID bookingId;
    private int number;

    @Enumerated(EnumType.STRING)
    private BookingState forState;

    private Instant createdAt;
    private Instant expiresAt;
    private long refundAmount;
    private long feeAmount;
    private String currency;
    private boolean voiding;

    protected CancellationQuote() {}

    CancellationQuote(UUID id, UUID bookingId, int number, BookingState forState) {
        this.id = id;
        this.bookingId = bookingId;
        this.number = number;
        this.forState = forState;
    }

    CancellationQuote of(RefundRules.Refund refund) {
        refundAmount = refund.amount().amount();
        feeAmount = refund.fee().amount();
        currency = refund.amount().currency();
        voiding = refund.voiding();
        return this;
    }

    CancellationQuote valid(Instant from, Instant until) {
        createdAt = from;
        expiresAt = until;
        return this;
    }

    /** The end itself is already too late. */
    boolean hasExpiredAt(Instant now) {
        return !now.isBefore(expiresAt);
    }

    UUID id() {
        return id;
    }

    UUID bookingId() {
        return bookingId;
    }

    int number() {
        return number;
    }

    BookingState forState() {
        return forState;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    Money refund() {
        return new Money(refundAmount, currency);
    }

    Money fee() {
        return new Money(feeAmount, currency);
    }

    boolean voiding() {
        return voiding;
    }
}
