package io.fareline.platform.security.limit;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.redisson.api.RedissonClient;

/**
 * Decides by what all processes know, and by what this one knows while Redis is away: then each gives a part of the limit,
 * and who had used it up just before has nothing here either.
 */
@ApplicationScoped
class Limiter {
    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    ManagedExecutorService executor;

    @Inject
    RedissonClient redis;

    @Inject
    LimitSettings settings;

    @Inject
    LimitMetrics metrics;

    @Inject
    Clock clock;

    SharedBuckets shared;
    OwnBuckets own;
    Advances advances;

    @PostConstruct
    void prepare() {
        shared = new SharedBuckets(redis, new RedisChoice(executor, clock, settings.redis()), settings.service());
        own = new OwnBuckets(clock, settings.clients());
        advances = new Advances(settings.advances(), clock);
    }

    /** Whether that client may ask for that much, which is taken then. */
    Verdict take(RequestGroup group, String client, int cost) {
        String key = group.name() + " " + client;
        var part = group.allowance().part(settings.ownPercent());
        var told = advances.spend(key, cost).or(() -> asked(group, client, key, cost));
        told.filter(Verdict::isAllowed).ifPresent(_ -> own.charge(key, part, cost));
        var verdict = told.orElseGet(() -> own.take(key, part, cost));
        metrics.decided(group.name(), verdict.isAllowed(), told.isPresent());
        return verdict;
    }

    /** Where all together refuse to give something in advance, what is asked for may be there yet. */
    private Optional<Verdict> asked(RequestGroup group, String client, String key, int cost) {
        int more = advances.wanted(key, group.allowance(), cost);
        if (more == 0) return shared.take(group.name(), client, group.allowance(), cost);
        Optional<Verdict> all = Optional.empty();
        try {
            all = shared.take(group.name(), client, group.allowance(), cost + more);
        } finally {
            advances.taken(key, more, all.filter(Verdict::isAllowed));
        }
        if (all.isEmpty()) return all;
        return all.get().isAllowed()
                ? all.map(verdict -> verdict.with(more))
                : shared.take(group.name(), client, group.allowance(), cost);
    }
}
