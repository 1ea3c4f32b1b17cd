package io.fareline.auth.token;

import io.fareline.auth.AuthSettings.FailureLimits;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who has to wait after wrong secrets. Failures are counted per client at an address, and per address, over all processes; to
 * fail once too often is answered with a wait. Whoever then tries yet another secret is looked at no more until that wait is
 * over, so that guessing is slow. The same wrong secret again, as of a program that nobody told of a new one, makes nobody
 * wait who has the right one. What a process remembers of that is bounded; what was quiet for longest makes room.
 */
final class FailedAttempts {
    private static final Instant SEEN = Instant.MIN;

    private final Counts counts;
    private final int most;
    private final Map<String, Instant> waiting = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<String, Instant> wrong = new LinkedHashMap<>(16, 0.75f, true);

    /** Counts one more failure; how long to wait where it was one too many. */
    interface Counts {
        Optional<Duration> ofClient(String client, String address);

        Optional<Duration> ofAddress(String address);
    }

    FailedAttempts(FailureLimits limits, Counts counts) {
        this.most = limits.mostKeys();
        this.counts = counts;
    }

    /** How long that client has to wait at that address, before its secret is looked at; empty where it need not. */
    synchronized Optional<Duration> wait(Attempt attempt, Instant now) {
        var until = waiting.get(attempt.who());
        if (until == null) return Optional.empty();
        if (now.isBefore(until)) return Optional.of(Duration.between(now, until));
        waiting.remove(attempt.who());
        return Optional.empty();
    }

    /** How long to wait, once this failure is one too many; empty while it is not. */
    Optional<Duration> failed(Attempt attempt, Instant now) {
        boolean isNew = remember(wrong, attempt.who() + " " + attempt.secret().hex(), SEEN);
        var ofAddress = counts.ofAddress(attempt.network());
        var ofClient = counts.ofClient(attempt.client(), attempt.network());
        if (isNew && attempt.isFromOutside())
            ofClient.ifPresent(wait -> remember(waiting, attempt.who(), now.plus(wait)));
        return ofClient.or(() -> ofAddress);
    }

    synchronized int size() {
        return Math.max(waiting.size(), wrong.size());
    }

    private synchronized boolean remember(Map<String, Instant> memory, String key, Instant value) {
        boolean isNew = memory.put(key, value) == null;
        if (memory.size() > most) memory.remove(memory.keySet().iterator().next());
        return isNew;
    }
}
