package io.fareline.booking.lookup;

import io.fareline.booking.BookingSettings;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.redisson.api.RScript;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;

/**
 * Counts over all processes, in Redis, for as long as Redis answers at once. A Redis that is away or hangs costs those who
 * ask just then the time-out, once; from then on nobody waits for it, and now and again one request looks, without
 * waiting, whether it is back. No more threads are at it at a time than configured.
 */
@ApplicationScoped
class SharedCounts {
    private static final Logger LOG = Logger.getLogger(SharedCounts.class.getName());
    /** In one step: a counter whose life could be left out would stay for ever. */
    private static final String COUNT = """
            local count = redis.call('incr', KEYS[1])
            if count == 1 then redis.call('pexpire', KEYS[1], ARGV[1]) end
            return count
            """;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    ManagedExecutorService executor;

    @Inject
    RedissonClient redis;

    @Inject
    BookingSettings settings;

    @Inject
    Clock clock;

    private Counter counter;

    @PostConstruct
    void prepare() {
        counter = new Counter(
                executor,
                clock,
                new Limits(settings.redisTimeout(), settings.redisPause(), settings.redisCalls()),
                (key, life) -> redis.getScript(StringCodec.INSTANCE)
                        .eval(
                                RScript.Mode.READ_WRITE,
                                COUNT,
                                RScript.ReturnType.LONG,
                                List.of(key),
                                Long.toString(life.toMillis())));
    }

    /** Empty when Redis is not asked, or gives no answer in time. */
    OptionalLong count(String key, Duration life) {
        return counter.count(key, life);
    }

    /** Counts a key in Redis, for as long as that takes. */
    interface Counting {
        long count(String key, Duration life);
    }

    /**
     * @param timeout how long a request waits for Redis
     * @param pause how long Redis is left alone after it gave no answer
     * @param calls most calls under way
     */
    record Limits(Duration timeout, Duration pause, int calls) {}

    /** The breaker, apart from what it protects. */
    static final class Counter {
        private final Executor executor;
        private final Clock clock;
        private final Limits limits;
        private final Counting counting;
        private final Semaphore free;
        /** Null while Redis answers; else the time from which one request may look after it. */
        private final AtomicReference<Instant> lookFrom = new AtomicReference<>();

        Counter(Executor executor, Clock clock, Limits limits, Counting counting) {
            this.executor = executor;
            this.clock = clock;
            this.limits = limits;
            this.counting = counting;
            this.free = new Semaphore(limits.calls());
        }

        OptionalLong count(String key, Duration life) {
            Instant from = lookFrom.get();
            if (from == null) return waited(key, life);
            Instant now = clock.instant();
            if (!now.isBefore(from) && lookFrom.compareAndSet(from, now.plus(limits.pause()))) {
                var look = call(key, life);
                if (look != null) look.thenRun(() -> lookFrom.set(null));
            }
            return OptionalLong.empty();
        }

        private OptionalLong waited(String key, Duration life) {
            var call = call(key, life);
            if (call == null) return OptionalLong.empty();
            try {
                return OptionalLong.of(call.get(limits.timeout().toMillis(), TimeUnit.MILLISECONDS));
            } catch (TimeoutException | ExecutionException away) {
                if (lookFrom.compareAndSet(null, clock.instant().plus(limits.pause())))
                    LOG.log(Level.WARNING, "Redis is away; lookups are counted per process: {0}", away.toString());
                return OptionalLong.empty();
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return OptionalLong.empty();
            }
        }

        /** Null when as many are under way as may be. */
        private CompletableFuture<Long> call(String key, Duration life) {
            if (!free.tryAcquire()) return null;
            try {
                var call = CompletableFuture.supplyAsync(() -> counting.count(key, life), executor);
                call.whenComplete((count, failure) -> free.release());
                return call;
            } catch (RejectedExecutionException stopping) {
                free.release();
                return null;
            }
        }
    }
}
