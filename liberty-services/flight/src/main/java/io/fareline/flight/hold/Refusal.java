package io.fareline.flight.hold;

import java.time.Duration;
import java.util.Optional;

/** Flight does not place, change or confirm a hold, with the reason. */
public class Refusal extends RuntimeException {
    /** Why. */
    public enum Reason {
        NO_SUCH_HOLD,
        HOLD_ID_REUSED,
        HOLD_BARRED,
        HOLD_EXPIRED,
        HOLD_RELEASED,
        HOLD_CONFIRMED,
        NOTHING_TO_EXTEND,
        EXTENSIONS_USED_UP,
        PRICE_NOT_AVAILABLE,
        SOLD_OUT,
        FLIGHT_CANCELLED,
        FLIGHT_CHANGED,
        DEPARTS_TOO_SOON,
        HOLDS_BLOCKED,
        TOO_MANY_UNPAID_HOLDS,
        SAME_HOLD_RAN_OUT,
        HOLD_QUOTA_OF_FLIGHT_REACHED,
        HOLD_QUOTA_REACHED,
        HOLD_UNTIL_PASSED,
        PASSENGER_COUNT,
        UNACCOMPANIED_CHILD,
        INFANT_WITHOUT_ADULT,
        PASSENGERS_DIFFER_FROM_OFFER,
        PASSENGER_AGE,
        SEGMENTS_OVERLAP,
        CURRENCIES_DIFFER
    }

    private final Reason reason;
    private final Duration retryAfter;

    public Refusal(Reason reason, String detail) {
        this(reason, detail, null);
    }

    /** @param retryAfter after which the same would not be refused for this reason */
    public Refusal(Reason reason, String detail, Duration retryAfter) {
        super(detail);
        this.reason = reason;
        this.retryAfter = retryAfter;
    }

    Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    public Reason reason() {
        return reason;
    }
}
