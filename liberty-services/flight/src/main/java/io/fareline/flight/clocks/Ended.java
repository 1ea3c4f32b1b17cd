package io.fareline.flight.clocks;

import static io.fareline.flight.hold.Refusal.Reason.HOLD_CONFIRMED;
import static io.fareline.flight.hold.Refusal.Reason.HOLD_EXPIRED;
import static io.fareline.flight.hold.Refusal.Reason.HOLD_RELEASED;

import io.fareline.flight.hold.Hold;
import io.fareline.flight.hold.Refusal;
import java.time.Instant;

/** Clocks run only while a hold is held. */
final class Ended {
    private Ended() {}

    static void refuse(Hold hold, Instant now) {
        switch (hold.state()) {
            case HELD -> {
                if (hold.limit().hasPassedAt(now)) throw expired(hold);
            }
            case CONFIRMED -> throw new Refusal(HOLD_CONFIRMED, "The seats are sold.");
            case RELEASED -> throw new Refusal(HOLD_RELEASED, "The hold was released.");
            case EXPIRED -> throw expired(hold);
        }
    }

    private static Refusal expired(Hold hold) {
        return new Refusal(
                HOLD_EXPIRED, "The ticketing time limit was " + hold.limit().instant() + ".");
    }
}
