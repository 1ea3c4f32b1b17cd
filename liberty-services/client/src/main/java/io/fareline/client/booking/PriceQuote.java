package io.fareline.client.booking;

import io.fareline.client.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * What a held booking costs now that its price was not guaranteed any more. It is accepted by paying it: {@link
 * Bookings#pay(UUID, String, Money)} with the total of the new price.
 *
 * @param priceGuaranteedUntil until then the new price stays
 * @param oldPrice what the booking said before
 * @param newPrice higher, lower or the same
 */
public record PriceQuote(
        UUID id, Instant priceGuaranteedUntil, Instant ticketingTimeLimit, Price oldPrice, Price newPrice) {
    /** What the whole booking costs. @param cancellationFee what cancelling would cost of its fare, once it is paid */
    public record Price(Money total, Money fare, Money taxes, boolean refundable, Money cancellationFee) {}
}
