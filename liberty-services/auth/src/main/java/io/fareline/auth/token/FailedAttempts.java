package io.fareline.auth.token;

import io.fareline.auth.AuthSettings.FailureLimits;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Counts failed client authentications of this process, per client at an address and per address. It is asked only after
 * a secret was found wrong, so it can slow nobody down but the one who fails: 256 random bits are not guessed, and a
 * lock-out would let anybody who knows a client's id stop that client. Its size is bounded; the key that was quiet for
 * longest makes room.
 */
final class FailedAttempts {
    private final FailureLimits limits;
    private final LinkedHashMap<String, Count> counts = new LinkedHashMap<>(16, 0.75f, true);

    private record Count(Instant since, int failures) {}

    FailedAttempts(FailureLimits limits) {
        this.limits = limits;
    }

    /** How long to wait, once this failure is one too many; empty while it is not. */
    synchronized Optional<Duration> failed(String client, String address, Instant now) {
        var ofAddress = count("a " + address, limits.perAddress(), now);
        var ofClient = count("c " + client + " " + address, limits.perClientAndAddress(), now);
        return ofClient.or(() -> ofAddress);
    }

    synchronized int size() {
        return counts.size();
    }

    private Optional<Duration> count(String key, int limit, Instant now) {
        var before = counts.get(key);
        var fresh = before == null || !now.isBefore(before.since().plus(limits.window()));
        var count = fresh ? new Count(now, 1) : new Count(before.since(), Math.min(before.failures(), limit) + 1);
        counts.put(key, count);
        dropQuietest();
        if (count.failures() <= limit) return Optional.empty();
        return Optional.of(Duration.between(now, count.since().plus(limits.window())));
    }

    private void dropQuietest() {
        if (counts.size() <= limits.mostKeys()) return;
        Map.Entry<String, Count> quietest = counts.firstEntry();
        counts.remove(quietest.getKey());
    }
}
