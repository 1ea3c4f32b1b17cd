package io.fareline.platform.security.limit;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
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

    @PostConstruct
    void prepare() {
        shared = new SharedBuckets(redis, new RedisChoice(executor, clock, settings.redis()), settings.service());
        own = new OwnBuckets(clock, settings.clients());
    }

    /** Whether that client may ask for that much, which is taken then. */
    Verdict take(RequestGroup group, String client, int cost) {
        String key = group.name() + " " + client;
        var part = group.allowance().part(settings.ownPercent());
        var told = shared.take(group.name(), client, group.allowance(), cost);
        told.filter(Verdict::isAllowed).ifPresent(_ -> own.charge(key, part, cost));
        var verdict = told.orElseGet(() -> own.take(key, part, cost));
        metrics.decided(group.name(), verdict.isAllowed(), told.isPresent());
        return verdict;
    }
}
