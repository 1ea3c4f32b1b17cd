package io.fareline.booking.hold;

import io.fareline.booking.flight.Hold;
import io.fareline.platform.money.Money;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** What flight promised with the hold, copied: until when, at which price and under which rules. */
@Embeddable
public record HoldTerms(
        Instant ticketingTimeLimit,
        Instant priceGuaranteedUntil,
        Long totalAmount,
        Long fareAmount,
        Long taxesAmount,
        Long cancellationFeeAmount,
        String currency,
        Boolean refundable,
        String bookingClass,
        String fareBasis,
        String accountingCode) {
    /** @throws IllegalArgumentException when the sums of the hold do not add up */
    public static HoldTerms of(Hold hold) {
        if (!hold.fare().plus(hold.taxes()).equals(hold.total()))
            throw new IllegalArgumentException("The hold's total is not its fare and taxes.");
        var fee = hold.cancellationFee() == null ? 0 : hold.cancellationFee().amount();
        return new HoldTerms(
                hold.ticketingTimeLimit(),
                hold.priceGuaranteedUntil(),
                hold.total().amount(),
                hold.fare().amount(),
                hold.taxes().amount(),
                fee,
                hold.total().currency(),
                Boolean.TRUE.equals(hold.refundable()),
                hold.bookingClass(),
                hold.fareBasis(),
                hold.carrierAccountingCode());
    }

    /** The limit itself is already too late. */
    public boolean hasPassedAt(Instant now) {
        return !now.isBefore(ticketingTimeLimit);
    }

    /** The end of the guarantee is already too late; a payment that began before it goes on. */
    public boolean isPriceGuaranteedAt(Instant now) {
        return now.isBefore(priceGuaranteedUntil == null ? ticketingTimeLimit : priceGuaranteedUntil);
    }

    /** The same terms, the seats kept until then where that is later. */
    public HoldTerms keptUntil(Instant limit) {
        return new HoldTerms(
                limit.isAfter(ticketingTimeLimit) ? limit : ticketingTimeLimit,
                priceGuaranteedUntil == null ? ticketingTimeLimit : priceGuaranteedUntil,
                totalAmount,
                fareAmount,
                taxesAmount,
                cancellationFeeAmount,
                currency,
                refundable,
                bookingClass,
                fareBasis,
                accountingCode);
    }

    /** Whether the traveller pays the same under the same rules. */
    public boolean isPricedAs(HoldTerms other) {
        return fare().equals(other.fare())
                && taxes().equals(other.taxes())
                && cancellationFee().equals(other.cancellationFee())
                && refundable.equals(other.refundable);
    }

    public Money total() {
        return new Money(totalAmount, currency);
    }

    /** That many minor units in the currency of the price. */
    public Money of(long amount) {
        return new Money(amount, currency);
    }

    public Money fare() {
        return new Money(fareAmount, currency);
    }

    public Money taxes() {
        return new Money(taxesAmount, currency);
    }

    /** What cancelling costs of the fare of the whole booking. */
    public Money cancellationFee() {
        return new Money(cancellationFeeAmount, currency);
    }
}
