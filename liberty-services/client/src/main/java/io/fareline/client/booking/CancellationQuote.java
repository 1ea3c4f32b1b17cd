package io.fareline.client.booking;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fareline.client.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * What cancelling would give back. It is promised until it expires or a newer one is made.
 *
 * @param voids whether the tickets become void, as if never sold, instead of being refunded by the fare's rules
 */
public record CancellationQuote(
        UUID id,
        Instant expiresAt,
        Money refund,
        Money cancellationFee,
        @JsonProperty("void") boolean voids) {}
