package io.fareline.client.transport;

import java.time.Duration;

/** What a call may cost at most. @param longestPause also the most that a server's Retry-After is obeyed */
public record Limits(
        Duration connect,
        Duration read,
        int attempts,
        Duration longestPause,
        Duration total,
        int callsAtOnce,
        int answerBytes) {
    public static final Limits USUAL = new Limits(
            Duration.ofSeconds(2),
            Duration.ofSeconds(35),
            5,
            Duration.ofSeconds(20),
            Duration.ofMinutes(2),
            32,
            8 * 1024 * 1024);
    /** Pauses grow from here to the longest. */
    static final Duration FIRST_PAUSE = Duration.ofMillis(250);

    public Limits {
        positive(connect, "connect time-out");
        positive(read, "read time-out");
        positive(attempts, "number of attempts");
        positive(longestPause, "longest pause");
        positive(total, "total time");
        positive(callsAtOnce, "number of calls at once");
        positive(answerBytes, "answer limit");
    }

    public Limits connect(Duration time) {
        return new Limits(time, read, attempts, longestPause, total, callsAtOnce, answerBytes);
    }

    public Limits read(Duration time) {
        return new Limits(connect, time, attempts, longestPause, total, callsAtOnce, answerBytes);
    }

    public Limits attempts(int most) {
        return new Limits(connect, read, most, longestPause, total, callsAtOnce, answerBytes);
    }

    public Limits longestPause(Duration time) {
        return new Limits(connect, read, attempts, time, total, callsAtOnce, answerBytes);
    }

    public Limits total(Duration time) {
        return new Limits(connect, read, attempts, longestPause, time, callsAtOnce, answerBytes);
    }

    public Limits callsAtOnce(int most) {
        return new Limits(connect, read, attempts, longestPause, total, most, answerBytes);
    }

    public Limits answerBytes(int most) {
        return new Limits(connect, read, attempts, longestPause, total, callsAtOnce, most);
    }

    private static void positive(Duration time, String what) {
        if (time.isNegative() || time.isZero())
            throw new IllegalArgumentException("The " + what + " must be positive.");
    }

    private static void positive(int number, String what) {
        if (number < 1) throw new IllegalArgumentException("The " + what + " must be positive.");
    }
}
