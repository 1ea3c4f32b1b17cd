package io.fareline.booking.selling;

import static io.fareline.booking.refusal.Reason.HOLD_UNTIL_NOT_ALLOWED;
import static io.fareline.booking.refusal.Reason.PAYMENT_METHOD_NOT_ALLOWED;
import static io.fareline.booking.refusal.Reason.PAYMENT_METHOD_REQUIRED;
import static io.fareline.booking.refusal.Reason.TOO_MANY_OFFERS;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.fareline.booking.party.PassengerType;
import io.fareline.booking.refusal.Reason;
import io.fareline.booking.refusal.Refusal;
import io.fareline.booking.selling.CreateBookingRequest.ContactRequest;
import io.fareline.booking.selling.CreateBookingRequest.Mode;
import io.fareline.booking.selling.CreateBookingRequest.PassengerRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class SaleRulesTest {
    private static final Instant NOW = Instant.parse("2030-03-01T12:00:00Z");

    @Test
    void anInstantPurchaseIsPaidAndAHoldIsNot() {
        assertDoesNotThrow(() -> check(request(1, Mode.INSTANT, null, "tok_visa")));
        assertDoesNotThrow(() -> check(request(1, Mode.HOLD, null, null)));
        assertEquals(PAYMENT_METHOD_REQUIRED, refused(request(1, Mode.INSTANT, null, null)));
        assertEquals(PAYMENT_METHOD_NOT_ALLOWED, refused(request(1, Mode.HOLD, null, "tok_visa")));
    }

    @Test
    void onlyAHoldHasAnEndAndItLiesAhead() {
        assertDoesNotThrow(() -> check(request(1, Mode.HOLD, NOW.plusNanos(1), null)));
        assertEquals(HOLD_UNTIL_NOT_ALLOWED, refused(request(1, Mode.HOLD, NOW, null)));
        assertEquals(HOLD_UNTIL_NOT_ALLOWED, refused(request(1, Mode.INSTANT, NOW.plusSeconds(9), "tok_visa")));
    }

    @Test
    void theLimitOfOffersIsAllowedAndOneMoreIsNot() {
        assertDoesNotThrow(() -> check(request(2, Mode.HOLD, null, null)));
        assertEquals(TOO_MANY_OFFERS, refused(request(3, Mode.HOLD, null, null)));
    }

    private static Reason refused(CreateBookingRequest request) {
        return assertThrows(Refusal.class, () -> check(request)).reason();
    }

    private static void check(CreateBookingRequest request) {
        SaleRules.check(request, 2, NOW);
    }

    private static CreateBookingRequest request(int offers, Mode mode, Instant holdUntil, String paymentMethod) {
        var passenger = new PassengerRequest(PassengerType.ADT, "Ada", "Lee", LocalDate.parse("1990-01-31"));
        return new CreateBookingRequest(
                Collections.nCopies(offers, "offer"),
                List.of(passenger),
                new ContactRequest("ada@example.org", null),
                mode,
                holdUntil,
                paymentMethod);
    }
}
