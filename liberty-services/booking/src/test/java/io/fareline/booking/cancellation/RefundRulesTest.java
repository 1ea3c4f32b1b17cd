package io.fareline.booking.cancellation;

import static io.fareline.booking.reservation.Given.euros;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.booking.cancellation.RefundRules.Refund;
import io.fareline.booking.hold.HoldTerms;
import io.fareline.booking.reservation.BookingState;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RefundRulesTest {
    private static final Instant ISSUED = Instant.parse("2030-03-01T22:30:00Z");
    private static final Instant MIDNIGHT = Instant.parse("2030-03-02T00:00:00Z");
    private static final RefundRules BY_DAY = new RefundRules(true, Duration.ofHours(24));

    @Test
    void untilTheEndOfTheIssueDayEverythingComesBack() {
        var refund = BY_DAY.refund(terms(true, 3_000), ISSUED, MIDNIGHT.minusNanos(1));
        assertEquals(new Refund(euros(12_000), euros(0), true), refund);
    }

    @Test
    void midnightItselfIsAlreadyTooLateToVoid() {
        var refund = BY_DAY.refund(terms(true, 3_000), ISSUED, MIDNIGHT);
        assertEquals(new Refund(euros(9_000), euros(3_000), false), refund);
    }

    @Test
    void theWindowMayCountHoursInstead() {
        var byHours = new RefundRules(false, Duration.ofHours(24));
        assertEquals(ISSUED.plus(Duration.ofHours(24)), byHours.voidUntil(ISSUED));
        assertTrue(byHours.refund(terms(false, 0), ISSUED, MIDNIGHT).voiding());
    }

    @Test
    void anUnrefundableFareGivesBackItsTaxes() {
        assertEquals(new Refund(euros(2_000), euros(10_000), false), later(terms(false, 0)));
    }

    @Test
    void aFeeAboveTheFareDoesNotTouchTheTaxes() {
        assertEquals(new Refund(euros(2_000), euros(10_000), false), later(terms(true, 10_000)));
        assertEquals(new Refund(euros(2_000), euros(10_000), false), later(terms(true, 10_001)));
        assertEquals(new Refund(euros(2_001), euros(9_999), false), later(terms(true, 9_999)));
    }

    @Test
    void whatIsHeldWasNotPaid() {
        assertEquals(new Refund(euros(0), euros(0), false), RefundRules.ofHeld(terms(true, 3_000)));
    }

    @Test
    void theEndOfAQuoteItselfIsAlreadyTooLate() {
        var quote = new CancellationQuote(new UUID(1, 1), new UUID(1, 2), 1, BookingState.HELD).valid(ISSUED, MIDNIGHT);
        assertFalse(quote.hasExpiredAt(MIDNIGHT.minusNanos(1)));
        assertTrue(quote.hasExpiredAt(MIDNIGHT));
    }

    private static Refund later(HoldTerms terms) {
        return BY_DAY.refund(terms, ISSUED, MIDNIGHT.plusSeconds(1));
    }

    private static HoldTerms terms(boolean refundable, long fee) {
        return new HoldTerms(ISSUED, ISSUED, 12_000L, 10_000L, 2_000L, fee, "EUR", refundable, "Y", "YFLEX", "999");
    }
}
