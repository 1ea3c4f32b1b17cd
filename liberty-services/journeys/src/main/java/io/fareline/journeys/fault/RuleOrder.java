package io.fareline.journeys.fault;

import java.time.Duration;

/**
 * What is to happen to requests of an HTTP link: which kind of fault, to which requests, and how many of them. Without
 * {@link #to} and {@link #containing} it is about any request, without {@link #times} about all that come.
 */
public record RuleOrder(
        String kind,
        String method,
        String path,
        String contains,
        int times,
        int status,
        int delayMillis,
        boolean atOnce) {

    private static RuleOrder of(String kind) {
        return new RuleOrder(kind, null, null, null, 0, 0, 0, false);
    }

    /** That status is answered; the callee never hears of it. */
    public static RuleOrder answers(int status) {
        return new RuleOrder("FAIL_BEFORE", null, null, null, 0, status, 0, false);
    }

    /** The connection breaks; the callee never hears of it. */
    public static RuleOrder breaksBefore() {
        return of("FAIL_BEFORE");
    }

    /** The callee does it, and its answer is lost. */
    public static RuleOrder breaksAfter() {
        return of("FAIL_AFTER");
    }

    /** Held up on its way there until the rule is lifted. */
    public static RuleOrder hangsBefore() {
        return of("HANG_BEFORE");
    }

    /** The callee does it, and its answer is held up until the rule is lifted. */
    public static RuleOrder hangsAfter() {
        return of("HANG_AFTER");
    }

    /** The callee does it, and its answer comes late. */
    public static RuleOrder slow(Duration delay) {
        return new RuleOrder("SLOW", null, null, null, 0, 0, (int) delay.toMillis(), false);
    }

    /** The callee hears it twice, one after the other, and the second answer is given. */
    public static RuleOrder twice() {
        return of("TWICE");
    }

    /** The callee hears it twice at the same time, and the second answer is given. */
    public static RuleOrder twiceAtOnce() {
        return new RuleOrder("TWICE", null, null, null, 0, 0, 0, true);
    }

    /** Only requests of that method whose whole path with query matches that regular expression. */
    public RuleOrder to(String httpMethod, String pathPattern) {
        return new RuleOrder(kind, httpMethod, pathPattern, contains, times, status, delayMillis, atOnce);
    }

    /** Only requests with that text in their head or body. */
    public RuleOrder containing(String text) {
        return new RuleOrder(kind, method, path, text, times, status, delayMillis, atOnce);
    }

    /** Only so many. */
    public RuleOrder times(int most) {
        return new RuleOrder(kind, method, path, contains, most, status, delayMillis, atOnce);
    }
}
