package io.fareline.booking.paying;

import static io.fareline.booking.refusal.Reason.HOLD_RELEASED;
import static io.fareline.booking.refusal.Reason.PAYMENT_NOT_CAPTURED;
import static io.fareline.booking.refusal.Reason.TICKETING_FAILED;
import static io.fareline.booking.refusal.Reason.TICKETING_TIME_LIMIT_PASSED;
import static io.fareline.booking.refusal.Reason.TICKETING_TIME_LIMIT_TOO_CLOSE;

import io.fareline.booking.refusal.PassedOnRefusal;
import io.fareline.booking.refusal.Refusal;
import io.fareline.booking.reservation.Booking;
import io.fareline.booking.reservation.Closing;
import io.fareline.booking.reservation.PaymentAttempt;
import java.util.Set;
import java.util.UUID;

/** What an attempt to pay came to, for the one who made it. */
public final class Verdict {
    private static final Set<String> KNOWN = Set.of(
            "CARD_DECLINED",
            "INSUFFICIENT_FUNDS",
            "EXPIRED_CARD",
            "INCORRECT_CVC",
            "PROCESSING_ERROR",
            "INVALID_PAYMENT_METHOD",
            "AUTHENTICATION_REQUIRED",
            "AUTHENTICATION_FAILED");

    private Verdict() {}

    /** Refuses what was refused; returns where the booking is ticketed or still on its way. */
    public static void on(Booking booking, UUID attemptId) {
        booking.closing().map(Closing::closingReason).ifPresent(Verdict::refuse);
        booking.funds()
                .attempt(attemptId)
                .filter(attempt -> attempt.outcome() == PaymentAttempt.Outcome.REFUSED)
                .flatMap(PaymentAttempt::refusalCode)
                .ifPresent(Verdict::decline);
    }

    private static void refuse(Closing.Why why) {
        switch (why) {
            case HOLD_EXPIRED ->
                throw new Refusal(
                        TICKETING_TIME_LIMIT_PASSED, "The hold ran out before it was paid; nothing is charged.");
            case HOLD_RELEASED -> throw new Refusal(HOLD_RELEASED, "The seats are no longer held; nothing is charged.");
            case CAPTURE_REFUSED ->
                throw new Refusal(
                        PAYMENT_NOT_CAPTURED, "The payment was authorized and then refused; nothing is charged.");
            case TICKETING_FAILED ->
                throw new Refusal(TICKETING_FAILED, "No tickets could be issued; nothing is charged.");
            case ABANDONED ->
                throw new Refusal(
                        TICKETING_TIME_LIMIT_TOO_CLOSE, "Too little time was left to pay; nothing is charged.");
            // The first tells by its attempt; the second came after it.
            case PAYMENT_DECLINED, CANCELLED_BY_CLIENT -> {}
            // The version that wrote it knows more; the booking shows what is known here.
            case OTHER -> {}
        }
    }

    private static void decline(String code) {
        throw new PassedOnRefusal(
                409, KNOWN.contains(code) ? code : "PAYMENT_DECLINED", "The payment was declined; nothing is charged.");
    }
}
