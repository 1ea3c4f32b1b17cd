package io.fareline.booking.clocks;

import io.fareline.platform.money.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * A quote as its client sees it.
 *
 * @param oldPrice what the booking said before
 * @param newPrice what the booking says now, higher, lower or the same
 * @param priceGuaranteedUntil until when the new price stays
 */
public record PriceQuoteView(
        UUID id, Instant priceGuaranteedUntil, Instant ticketingTimeLimit, PriceView oldPrice, PriceView newPrice) {
    /** What the whole booking costs. @param cancellationFee what cancelling would cost of its fare, once it is paid */
    public record PriceView(Money total, Money fare, Money taxes, boolean refundable, Money cancellationFee) {
        static PriceView of(QuotedPrice price, String currency) {
            var fare = new Money(price.fareAmount(), currency);
            var taxes = new Money(price.taxesAmount(), currency);
            var fee = new Money(price.cancellationFeeAmount(), currency);
            return new PriceView(fare.plus(taxes), fare, taxes, price.refundable(), fee);
        }
    }

    static PriceQuoteView of(PriceQuote quote) {
        return new PriceQuoteView(
                quote.id(),
                quote.priceGuaranteedUntil(),
                quote.ticketingTimeLimit(),
                PriceView.of(quote.oldPrice(), quote.currency()),
                PriceView.of(quote.newPrice(), quote.currency()));
    }
}
