package io.fareline.booking.cancellation;

import io.fareline.booking.hold.HoldTerms;
import io.fareline.platform.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * What comes back when tickets are given up. Until the end of the void window everything does, as if they had never been
 * sold; later the fare does by its rules, and the taxes always.
 *
 * @param byIssueDay whether the window ends with the day of issue in UTC, or else after {@code hours}
 */
record RefundRules(boolean byIssueDay, Duration hours) {
    /** The first instant at which tickets issued then can no longer be voided. */
    Instant voidUntil(Instant issuedAt) {
        if (!byIssueDay) return issuedAt.plus(hours);
        var day = LocalDate.ofInstant(issuedAt, ZoneOffset.UTC);
        return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** What a ticketed booking gives back at that moment. */
    Refund refund(HoldTerms terms, Instant issuedAt, Instant now) {
        if (now.isBefore(voidUntil(issuedAt))) return new Refund(terms.total(), zero(terms), true);
        var nothing = zero(terms);
        var ofFare = terms.refundable() ? terms.fare().minus(terms.cancellationFee()) : nothing;
        var refund = terms.taxes().plus(ofFare.isNegative() ? nothing : ofFare);
        return new Refund(refund, terms.total().minus(refund), false);
    }

    /** What a held booking gives back: nothing was paid. */
    static Refund ofHeld(HoldTerms terms) {
        return new Refund(zero(terms), zero(terms), false);
    }

    private static Money zero(HoldTerms terms) {
        return Money.zero(terms.currency());
    }

    /** @param fee what is kept; with the refund it makes up what was paid */
    record Refund(Money amount, Money fee, boolean voiding) {}
}
