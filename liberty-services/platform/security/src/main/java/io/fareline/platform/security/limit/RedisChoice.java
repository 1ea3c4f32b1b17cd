package io.fareline.platform.security.limit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Asks Redis for as long as it answers at once. A Redis that is away or hangs costs those who ask just then the time-out,
 * once; from then on nobody waits for it, and now and again one request looks, without waiting, whether it is back. The
 * same holds for the first request of all, since connecting may take long.
 */
final class RedisChoice {
    private static final Logger LOG = Logger.getLogger(RedisChoice.class.getName());

    /**
     * @param timeout how long a request waits for Redis
     * @param pause how long Redis is left alone after it gave no answer
     * @param calls most calls under way
     */
    record Limits(Duration timeout, Duration pause, int calls) {}

    private final Executor executor;
    private final Clock clock;
    private final Limits limits;
    private final Semaphore free;
    /** Null while Redis answers; else the time from which one request may look after it. */
    private final AtomicReference<Instant> lookFrom = new AtomicReference<>(Instant.MIN);

    /** @param executor for looking, which may block */
    RedisChoice(Executor executor, Clock clock, Limits limits) {
        this.executor = executor;
        this.clock = clock;
        this.limits = limits;
        free = new Semaphore(limits.calls());
    }

    /** Empty when Redis is not asked, or gives no answer in time. */
    <T> Optional<T> ask(Supplier<CompletionStage<T>> question) {
        Instant from = lookFrom.get();
        if (from == null) return waited(question);
        Instant now = clock.instant();
        if (!now.isBefore(from) && lookFrom.compareAndSet(from, now.plus(limits.pause()))) look(question);
        return Optional.empty();
    }

    private <T> void look(Supplier<CompletionStage<T>> question) {
        if (!free.tryAcquire()) return;
        try {
            CompletableFuture.supplyAsync(question, executor)
                    .thenCompose(answer -> answer)
                    .whenComplete((_, failure) -> {
                        free.release();
                        if (failure == null) lookFrom.set(null);
                    });
        } catch (RejectedExecutionException stopping) {
            free.release();
        }
    }

    private <T> Optional<T> waited(Supplier<CompletionStage<T>> question) {
        if (!free.tryAcquire()) return Optional.empty();
        try {
            var answer = asked(question).whenComplete((_, _) -> free.release());
            return Optional.of(answer.get(limits.timeout().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException | ExecutionException away) {
            if (lookFrom.compareAndSet(null, clock.instant().plus(limits.pause())))
                LOG.log(
                        Level.WARNING,
                        "Redis is away; each process limits its clients by itself: {0}",
                        away.toString());
            return Optional.empty();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static <T> CompletableFuture<T> asked(Supplier<CompletionStage<T>> question) {
        try {
            return question.get().toCompletableFuture();
        } catch (RuntimeException away) {
            return CompletableFuture.failedFuture(new CompletionException(away));
        }
    }
}
