package io.fareline.booking.lookup;

import io.fareline.booking.BookingSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.redisson.api.RedissonClient;
import org.redisson.client.RedisException;

/**
 * Counts each client's lookups over all processes, so that locators cannot be guessed. While Redis is away each process
 * counts for itself and asks Redis again only every so often.
 */
@ApplicationScoped
class LookupLimit {
    private static final Logger LOG = Logger.getLogger(LookupLimit.class.getName());
    private static final Duration REDIS_PAUSE = Duration.ofSeconds(10);
    private static final int MOST_CLIENTS = 10_000;

    @Inject
    RedissonClient redis;

    @Inject
    BookingSettings settings;

    @Inject
    Clock clock;

    private final OwnCounts own = new OwnCounts(MOST_CLIENTS);
    private volatile Instant redisFrom = Instant.MIN;

    /** @throws TooManyLookups beyond the limit of the minute */
    void count(String client) {
        var now = clock.instant();
        var window = Window.at(now);
        if (counted(client, window, now) > settings.lookupsPerMinute()) throw new TooManyLookups(window.left(now));
    }

    private long counted(String client, Window window, Instant now) {
        if (now.isBefore(redisFrom)) return own.count(client, window);
        try {
            var counter = redis.getAtomicLong(key(client, window));
            long count = counter.incrementAndGet();
            if (count == 1) counter.expire(Window.LENGTH.multipliedBy(2));
            return count;
        } catch (RedisException away) {
            redisFrom = now.plus(REDIS_PAUSE);
            LOG.log(Level.WARNING, "Redis is away; lookups are counted per process: {0}", away.toString());
            return own.count(client, window);
        }
    }

    private static String key(String client, Window window) {
        var name = Base64.getUrlEncoder().withoutPadding().encodeToString(client.getBytes(StandardCharsets.UTF_8));
        return "{booking}.lookups." + name + "." + window.number();
    }
}
