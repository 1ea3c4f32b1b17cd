package io.fareline.client.transport;

import java.time.Duration;

/** What a call may cost at most. */
public record Limits(Duration connect, Duration read, int attempts, Duration total, int callsAtOnce, int answerBytes) {
    public static final Limits USUAL =
            new Limits(Duration.ofSeconds(2), Duration.ofSeconds(35), 5, Duration.ofMinutes(2), 32, 8 * 1024 * 1024);
    /** Pauses grow from the first to the longest; the longest is also the most that a server's Retry-After is obeyed. */
    static final Duration FIRST_PAUSE = Duration.ofMillis(250);

    static final Duration LONGEST_PAUSE = Duration.ofSeconds(20);

    public Limits {
        positive(connect, "connect time-out");
        positive(read, "read time-out");
        positive(total, "total time");
        positive(attempts, "number of attempts");
        positive(callsAtOnce, "number of calls at once");
        positive(answerBytes, "answer limit");
    }

    public Limits connect(Duration time) {
        return new Limits(time, read, attempts, total, callsAtOnce, answerBytes);
    }

    public Limits read(Duration time) {
        return new Limits(connect, time, attempts, total, callsAtOnce, answerBytes);
    }

    public Limits attempts(int most) {
        return new Limits(connect, read, most, total, callsAtOnce, answerBytes);
    }

    public Limits total(Duration time) {
        return new Limits(connect, read, attempts, time, callsAtOnce, answerBytes);
    }

    public Limits callsAtOnce(int most) {
        return new Limits(connect, read, attempts, total, most, answerBytes);
    }

    public Limits answerBytes(int most) {
        return new Limits(connect, read, attempts, total, callsAtOnce, most);
    }

    private static void positive(Duration time, String what) {
        if (time.isNegative() || time.isZero())
            throw new IllegalArgumentException("The " + what + " must be positive.");
    }

    private static void positive(int number, String what) {
        if (number < 1) throw new IllegalArgumentException("The " + what + " must be positive.");
    }
}
