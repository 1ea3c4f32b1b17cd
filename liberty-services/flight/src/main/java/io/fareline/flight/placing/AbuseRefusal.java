package io.fareline.flight.placing;

import static io.fareline.flight.hold.Refusal.Reason.HOLDS_BLOCKED;
import static io.fareline.flight.hold.Refusal.Reason.HOLD_QUOTA_OF_FLIGHT_REACHED;
import static io.fareline.flight.hold.Refusal.Reason.HOLD_QUOTA_REACHED;
import static io.fareline.flight.hold.Refusal.Reason.SAME_HOLD_RAN_OUT;
import static io.fareline.flight.hold.Refusal.Reason.TOO_MANY_UNPAID_HOLDS;

import io.fareline.flight.hold.Refusal;
import io.fareline.flight.holdqueue.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What a client is told whose holds keep too many seats from others, or kept them in vain. */
final class AbuseRefusal {
    private AbuseRefusal() {}

    /** @param flight that it was refused for, where it was one */
    static Refusal of(Verdict verdict, String flight, Instant now) {
        return switch (verdict.outcome()) {
            case BLOCKED -> new Refusal(HOLDS_BLOCKED, "The airline lets this client place no holds; ask it why.");
            case BACK_OFF ->
                new Refusal(
                        TOO_MANY_UNPAID_HOLDS,
                        "Too many holds of this client were not paid; it may place the next one later.",
                        wait(now, verdict.retryAt()));
            case RAN_OUT_BEFORE ->
                new Refusal(
                        SAME_HOLD_RAN_OUT,
                        "The same hold of this client has run out; it may have it again from "
                                + verdict.retryAt()
                                        .truncatedTo(ChronoUnit.SECONDS)
                                        .plusSeconds(1) + " on.");
            case QUOTA -> new Refusal(HOLD_QUOTA_REACHED, "This client has as many unpaid holds as it may have.");
            case FLIGHT_QUOTA ->
                new Refusal(
                        HOLD_QUOTA_OF_FLIGHT_REACHED,
                        "This client has as many unpaid holds or seats of " + flight + " as it may have.");
            case PLACED, KNOWN, SOLD_OUT, NOT_ON_SALE, CHANGED, BUSY ->
                throw new IllegalArgumentException("Not against the client: " + verdict);
        };
    }

    /** In whole seconds and at least one, as the header tells it. */
    private static Duration wait(Instant now, Instant until) {
        return Duration.ofSeconds(
                Math.max(1, Duration.between(now, until).plusMillis(999).toSeconds()));
    }
}
