package io.fareline.platform.security.limit;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/** What clients used as this process alone knows it; of those longest not seen it forgets what is beyond its room. */
final class OwnBuckets {
    private final Clock clock;
    private final int mostClients;
    private final Map<String, Long> wholeAt = new LinkedHashMap<>(16, 0.75f, true);

    OwnBuckets(Clock clock, int mostClients) {
        this.clock = clock;
        this.mostClients = mostClients;
    }

    synchronized Verdict take(String key, Allowance allowance, int cost) {
        long now = now();
        var taken = allowance.take(wholeAt.getOrDefault(key, now), now, cost);
        put(key, taken.wholeAt());
        return taken.verdict();
    }

    /** Notes what was allowed by others, so that who has just used everything up finds nothing more here. */
    synchronized void charge(String key, Allowance allowance, int cost) {
        long now = now();
        put(key, allowance.charged(wholeAt.getOrDefault(key, now), now, cost));
    }

    private void put(String key, long moment) {
        wholeAt.put(key, moment);
        if (wholeAt.size() > mostClients)
            wholeAt.remove(wholeAt.keySet().iterator().next());
    }

    private long now() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
    }
}
