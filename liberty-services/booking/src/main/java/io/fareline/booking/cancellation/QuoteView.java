package io.fareline.booking.cancellation;

import io.fareline.platform.money.Money;
import jakarta.json.bind.annotation.JsonbProperty;
import java.time.Instant;
import java.util.UUID;

/**
 * A quote as its client sees it.
 *
 * @param isVoid whether the tickets become void, as if never sold
 */
public record QuoteView(
        UUID id,
        Instant expiresAt,
        Money refund,
        Money cancellationFee,
        @JsonbProperty("void") boolean isVoid) {
    static QuoteView of(CancellationQuote quote) {
        return new QuoteView(quote.id(), quote.expiresAt(), quote.refund(), quote.fee(), quote.voiding());
    }
}
