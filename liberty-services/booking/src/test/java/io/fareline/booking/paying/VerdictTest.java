package io.fareline.booking.paying;

import static io.fareline.booking.party.PassengerType.ADT;
import static io.fareline.booking.reservation.Given.ATTEMPT;
import static io.fareline.booking.reservation.Given.NOW;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.fareline.booking.refusal.PassedOnRefusal;
import io.fareline.booking.refusal.Reason;
import io.fareline.booking.refusal.Refusal;
import io.fareline.booking.reservation.Booking;
import io.fareline.booking.reservation.Cancellation;
import io.fareline.booking.reservation.Closing;
import io.fareline.booking.reservation.Closing.Why;
import io.fareline.booking.reservation.Given;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {
    @Test
    void whatIsTicketedOrOnItsWayIsNotRefused() {
        assertDoesNotThrow(() -> Verdict.on(Given.ticketed(ADT), ATTEMPT));
        assertDoesNotThrow(() -> Verdict.on(Given.capturing(ADT), ATTEMPT));
    }

    @ParameterizedTest
    @CsvSource({"CARD_DECLINED, CARD_DECLINED", "EXPIRED_CARD, EXPIRED_CARD", "NOT_ATTEMPTED, PAYMENT_DECLINED"})
    void aDeclineKeepsTheCodeThatClientsKnow(String given, String shown) {
        var booking = declined(given);
        var refusal = assertThrows(PassedOnRefusal.class, () -> Verdict.on(booking, ATTEMPT));
        assertEquals(409, refusal.status());
        assertEquals(shown, refusal.code());
    }

    @Test
    void anEarlierDeclineSaysNothingAboutTheNextAttempt() {
        var booking = declined("CARD_DECLINED");
        var second = UUID.randomUUID();
        booking.purchase().pay(second, "tok_visa", NOW);
        assertDoesNotThrow(() -> Verdict.on(booking, second));
        assertThrows(PassedOnRefusal.class, () -> Verdict.on(booking, ATTEMPT));
    }

    @ParameterizedTest
    @CsvSource({
        "CAPTURE_REFUSED, PAYMENT_NOT_CAPTURED",
        "TICKETING_FAILED, TICKETING_FAILED",
        "HOLD_RELEASED, HOLD_RELEASED",
        "ABANDONED, TICKETING_TIME_LIMIT_TOO_CLOSE"
    })
    void whatIsUndoneIsRefusedWithItsReason(Why why, Reason reason) {
        var booking = Given.capturing(ADT);
        booking.undoing().undo(Closing.cancelled(why));
        assertEquals(
                reason,
                assertThrows(Refusal.class, () -> Verdict.on(booking, ATTEMPT)).reason());
    }

    @Test
    void aHoldThatRanOutIsAPassedTimeLimit() {
        var booking = Given.held(ADT);
        booking.undoing().expired();
        var refusal = assertThrows(Refusal.class, () -> Verdict.on(booking, ATTEMPT));
        assertEquals(Reason.TICKETING_TIME_LIMIT_PASSED, refusal.reason());
    }

    @Test
    void cancellingLaterDoesNotMakeThePaymentARefusal() {
        var booking = Given.ticketed(ADT);
        booking.undoing().cancel(new Cancellation(UUID.randomUUID(), UUID.randomUUID(), 1L, true), UUID.randomUUID());
        assertDoesNotThrow(() -> Verdict.on(booking, ATTEMPT));
    }

    private static Booking declined(String code) {
        var booking = Given.held(ADT);
        booking.purchase().pay(ATTEMPT, "tok_empty", NOW);
        booking.purchase().declined(code, UUID.randomUUID());
        return booking;
    }
}
