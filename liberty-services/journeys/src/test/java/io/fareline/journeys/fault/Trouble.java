package io.fareline.journeys.fault;

import java.time.Duration;

/** What goes wrong with one request of a step while every process lives. */
enum Trouble {
    ANSWERED_503_BEFORE,
    BROKEN_BEFORE,
    FAILS_AFTER,
    /** Slower than its caller waits. */
    SLOW,
    TWICE,
    TWICE_AT_ONCE;

    /** Beyond the read time-outs with which {@code ./fareline test} starts the services. */
    private static Duration tooLong(String link) {
        return switch (link) {
            case "payment-provider" -> Duration.ofMillis(2500);
            case "booking-flight" -> Duration.ofMillis(3000);
            default -> Duration.ofMillis(5000);
        };
    }

    RuleOrder order(String link) {
        return switch (this) {
            case ANSWERED_503_BEFORE -> RuleOrder.answers(503);
            case BROKEN_BEFORE -> RuleOrder.breaksBefore();
            case FAILS_AFTER -> RuleOrder.breaksAfter();
            case SLOW -> RuleOrder.slow(tooLong(link));
            case TWICE -> RuleOrder.twice();
            case TWICE_AT_ONCE -> RuleOrder.twiceAtOnce();
        };
    }
}
