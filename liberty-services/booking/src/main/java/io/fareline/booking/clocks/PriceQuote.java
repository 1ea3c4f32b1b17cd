package io.fareline.booking.clocks;

import io.fareline.booking.hold.HoldTerms;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What a booking cost and what it costs, as its client was told when it asked. It is accepted by paying it. */
@Entity
@Table(name = "price_quote")
class PriceQuote {
    @Id
    private UUID id;

    private UUID bookingId;
    private Instant createdAt;
    private Instant priceGuaranteedUntil;
    private Instant ticketingTimeLimit;
    private String currency;

    @Embedded
    @AttributeOverride(name = "fareAmount", column = @Column(name = "old_fare_amount"))
    @AttributeOverride(name = "taxesAmount", column = @Column(name = "old_taxes_amount"))
    @AttributeOverride(name = "cancellationFeeAmount", column = @Column(name = "old_cancellation_fee_amount"))
    @AttributeOverride(name = "refundable", column = @Column(name = "old_refundable"))
    private QuotedPrice oldPrice;

    @Embedded
    @AttributeOverride(name = "fareAmount", column = @Column(name = "new_fare_amount"))
    @AttributeOverride(name = "taxesAmount", column = @Column(name = "new_taxes_amount"))
    @AttributeOverride(name = "cancellationFeeAmount", column = @Column(name = "new_cancellation_fee_amount"))
    @AttributeOverride(name = "refundable", column = @Column(name = "new_refundable"))
    private QuotedPrice newPrice;

    protected PriceQuote() {}

    PriceQuote(UUID id, UUID bookingId, Instant createdAt) {
        this.id = id;
        this.bookingId = bookingId;
        this.createdAt = createdAt;
    }

    PriceQuote of(HoldTerms before, HoldTerms now) {
        priceGuaranteedUntil = now.priceGuaranteedUntil();
        ticketingTimeLimit = now.ticketingTimeLimit();
        currency = now.currency();
        oldPrice = QuotedPrice.of(before);
        newPrice = QuotedPrice.of(now);
        return this;
    }

    UUID id() {
        return id;
    }

    Instant priceGuaranteedUntil() {
        return priceGuaranteedUntil;
    }

    Instant ticketingTimeLimit() {
        return ticketingTimeLimit;
    }

    String currency() {
        return currency;
    }

    QuotedPrice oldPrice() {
        return oldPrice;
    }

    QuotedPrice newPrice() {
        return newPrice;
    }
}
