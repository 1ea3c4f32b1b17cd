package io.fareline.booking.clocks;

import static io.fareline.booking.refusal.Reason.BOOKING_NOT_HELD;
import static io.fareline.booking.refusal.Reason.HOLD_RELEASED;
import static io.fareline.booking.refusal.Reason.TICKETING_TIME_LIMIT_PASSED;

import io.fareline.booking.flight.Hold;
import io.fareline.booking.flight.HoldAnswer;
import io.fareline.booking.refusal.OutcomeUnknown;
import io.fareline.booking.refusal.PassedOnRefusal;
import io.fareline.booking.refusal.Refusal;
import io.fareline.booking.reservation.Booking;
import io.fareline.booking.reservation.BookingState;
import java.time.Duration;
import java.time.Instant;

/** Whether a booking's hold has clocks that run still, by what booking knows and by what flight answers. */
final class OpenHold {
    private static final Duration SOON = Duration.ofSeconds(2);

    private OpenHold() {}

    static void check(Booking booking, Instant now) {
        if (booking.state() == BookingState.EXPIRED) throw passed();
        checkHeld(booking);
        if (booking.seats().promised().hasPassedAt(now)) throw passed();
    }

    static void checkHeld(Booking booking) {
        if (booking.state() != BookingState.HELD)
            throw new Refusal(
                    BOOKING_NOT_HELD, "The booking is " + booking.state().shown() + ".");
    }

    /** The hold as flight changed it. */
    static Hold changed(HoldAnswer answer) {
        return switch (answer) {
            case HoldAnswer.Placed(var hold) when hold.isHeld() -> hold;
            case HoldAnswer.Placed(var hold) ->
                throw refusal("HOLD_" + hold.state(), "The seats are not held any more.");
            case HoldAnswer.Refused(var _, var code, var detail) -> throw refusal(code, detail);
            case HoldAnswer.Later(var code, var detail, var wait) -> throw new PassedOnRefusal(429, code, detail, wait);
            case HoldAnswer.Absent _ -> throw refusal("HOLD_RELEASED", "");
            case HoldAnswer.NotSent _ ->
                throw new OutcomeUnknown("Flight cannot be asked right now; send the same request again.", SOON);
            case HoldAnswer.Unknown _ ->
                throw new OutcomeUnknown("Nobody knows yet whether it was done; send the same request again.", SOON);
        };
    }

    private static RuntimeException refusal(String code, String detail) {
        return switch (code) {
            case "HOLD_EXPIRED" -> passed();
            case "HOLD_RELEASED" -> new Refusal(HOLD_RELEASED, "The seats are no longer held.");
            case "HOLD_CONFIRMED" -> new Refusal(BOOKING_NOT_HELD, "The seats are sold.");
            default -> new PassedOnRefusal(409, code, detail);
        };
    }

    private static Refusal passed() {
        return new Refusal(TICKETING_TIME_LIMIT_PASSED, "The ticketing time limit has passed.");
    }
}
