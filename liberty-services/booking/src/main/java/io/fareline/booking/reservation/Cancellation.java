package io.fareline.booking.reservation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * What the client confirmed when it cancelled.
 *
 * @param id of the request, so that its retry is known
 * @param refundAmount minor units that go back
 * @param voiding whether the tickets become void, as if never sold, instead of refunded
 */
@Embeddable
public record Cancellation(
        @Column(name = "cancellation_id") UUID id,
        @Column(name = "quote_id") UUID quoteId,
        Long refundAmount,
        Boolean voiding) {}
