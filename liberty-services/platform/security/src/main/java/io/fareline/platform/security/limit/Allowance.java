package io.fareline.platform.security.limit;

import java.time.Duration;

/**
 * So much a minute, coming back evenly, and at most a burst at once. What a client has used is told by one moment: that at
 * which it will have everything back. Moments are microseconds since 1970-01-01T00:00Z.
 */
public record Allowance(int perMinute, int burst) {
    private static final long MINUTE = 60_000_000;

    public Allowance {
        if (perMinute < 1 || perMinute > MINUTE || burst < 1)
            throw new IllegalArgumentException("no allowance: %d a minute, %d at once".formatted(perMinute, burst));
    }

    /** What becomes of a client's moment when it asks for that much. */
    record Taken(long wholeAt, Verdict verdict) {}

    /** A question that costs more than the burst takes all of it: it can be asked, and then nothing else for long. */
    int clamped(int cost) {
        return Math.clamp(cost, 1, burst);
    }

    /** Microseconds in which one comes back. */
    long interval() {
        return Math.round((double) MINUTE / perMinute);
    }

    /** Microseconds in which a whole burst comes back. */
    long window() {
        return burst * interval();
    }

    /** Refused is what would leave less than nothing; it takes nothing. */
    Taken take(long wholeAt, long now, int cost) {
        long before = Math.max(wholeAt, now);
        long after = before + clamped(cost) * interval();
        long over = after - now - window();
        return over > 0
                ? new Taken(wholeAt, verdict(false, before - now, over))
                : new Taken(after, verdict(true, after - now, 0));
    }

    /** The moment after that much was taken without being asked whether it may. */
    long charged(long wholeAt, long now, int cost) {
        return Math.min(Math.max(wholeAt, now) + clamped(cost) * interval(), now + window());
    }

    /** @param used microseconds until everything is back */
    Verdict verdict(boolean isAllowed, long used, long wait) {
        long left = Math.max(0, window() - used) / interval();
        return new Verdict(isAllowed, left, micros(used), micros(wait));
    }

    /** What one of several processes gives by itself, at least one each. */
    Allowance part(int percent) {
        return new Allowance(share(perMinute, percent), share(burst, percent));
    }

    private static int share(int whole, int percent) {
        return (int) Math.max(1, (long) whole * percent / 100);
    }

    private static Duration micros(long count) {
        return Duration.ofNanos(count * 1_000);
    }
}
