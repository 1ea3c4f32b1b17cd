package io.fareline.platform.security.limit;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What this process has taken of clients' allowances before they asked for it, so that who asks often does not wait for Redis
 * each time. It was taken before it is given, so that nobody gets more than the limit by it; what is not asked for within
 * its short life is lost to its client, a small part of a burst.
 */
final class Advances {
    /**
     * @param percent of a burst that is taken at a time, at most; zero takes nothing in advance
     * @param life how long it may be given
     * @param clients how many are remembered
     */
    record Limits(int percent, Duration life, int clients) {}

    private static final class Advance {
        private int size;
        private int left;
        private long endsAt;
        private Verdict verdict;
        private boolean isBeingTaken;
        private boolean wasRefused;
    }

    private final Limits limits;
    private final Clock clock;
    private final Map<String, Advance> advances = new LinkedHashMap<>(16, 0.75f, true);

    Advances(Limits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /** Empty where there is not as much. */
    synchronized Optional<Verdict> spend(String key, int cost) {
        var advance = advances.get(key);
        if (advance == null || advance.left < Math.max(1, cost) || clock.millis() >= advance.endsAt)
            return Optional.empty();
        advance.left -= cost;
        return Optional.of(advance.verdict.with(advance.left));
    }

    /**
     * What to take beside the cost of the request that found nothing: twice as much as before where that did not last, as
     * much as was asked for where it did, and for a while nothing where it was refused. Whatever comes of it must be
     * {@link #taken}, unless it is zero.
     */
    synchronized int wanted(String key, Allowance allowance, int cost) {
        int most = Math.min((int) ((long) allowance.burst() * limits.percent() / 100), allowance.burst() - cost);
        if (most < 1) return 0;
        var advance = advances.computeIfAbsent(key, _ -> new Advance());
        forgetOldest();
        long late = clock.millis() - advance.endsAt;
        if (advance.isBeingTaken || advance.wasRefused && late < 0) return 0;
        int size = late < 0 ? Math.max(1, advance.size * 2) : advance.size - advance.left;
        if (late >= limits.life().toMillis()) size = 0;
        size = Math.min(size, most);
        begin(advance, 0, null);
        advance.isBeingTaken = size > 0;
        return size;
    }

    /** @param verdict of all that was taken; empty where nothing was */
    synchronized void taken(String key, int size, Optional<Verdict> verdict) {
        var advance = advances.get(key);
        if (advance == null) return;
        advance.isBeingTaken = false;
        if (verdict.isPresent()) begin(advance, size, verdict.get());
        else advance.wasRefused = true;
    }

    private void begin(Advance advance, int size, Verdict verdict) {
        advance.wasRefused = false;
        advance.size = size;
        advance.left = size;
        advance.verdict = verdict;
        advance.endsAt = clock.millis() + limits.life().toMillis();
    }

    private void forgetOldest() {
        if (advances.size() > limits.clients())
            advances.remove(advances.keySet().iterator().next());
    }
}
