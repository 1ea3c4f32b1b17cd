package io.fareline.client.transport;

import com.fasterxml.jackson.core.type.TypeReference;
import io.fareline.client.NoAnswer;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Brings a call to its answer: with a token, again where that is safe and worth it, within the limits. Everything it
 * sends may be sent again, since what is unsafe carries a key that stays the same.
 */
public final class Exchange implements AutoCloseable {
    private static final String CLOSED = "This Fareline was closed.";
    private final Wire wire;
    private final Tokens tokens;
    private final Limits limits;
    private final Surroundings surroundings;
    private final Semaphore places;
    private final ExecutorService attempts = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean closed;

    private Exchange(Wire wire, Tokens tokens, Limits limits, Surroundings surroundings) {
        this.wire = wire;
        this.tokens = tokens;
        this.limits = limits;
        this.surroundings = surroundings;
        this.places = new Semaphore(limits.callsAtOnce());
    }

    public static Exchange with(
            URI address, Credentials credentials, Limits limits, Surroundings surroundings, String userAgent) {
        var wire = new Wire(address, limits, userAgent);
        return new Exchange(wire, new Tokens(wire, credentials, surroundings.clock()), limits, surroundings);
    }

    /** The answer as an object of that type. */
    public <T> T send(Call call, TypeReference<T> type) {
        var answer = answer(call);
        try {
            return Json.read(answer.body(), type);
        } catch (IOException unreadable) {
            throw new NoAnswer(call.toString(), call.key(), true, unreadable);
        }
    }

    /** For an answer without a body. */
    public void send(Call call) {
        answer(call);
    }

    public Surroundings surroundings() {
        return surroundings;
    }

    private Answer answer(Call call) {
        if (closed) throw new IllegalStateException("This Fareline is closed.");
        var tries = new Tries(limits, surroundings);
        var attempt = new Attempt(wire, tokens, call);
        takePlace(attempt, tries);
        try {
            while (true) {
                Answer answer;
                try {
                    answer = within(tries.left(), attempt::once);
                } catch (Wire.TooLarge fault) {
                    throw attempt.unanswered(fault);
                } catch (IOException fault) {
                    if (!rested(tries, null)) throw attempt.unanswered(fault);
                    continue;
                }
                if (answer.isGood()) return answer;
                var problem = Problems.of(answer, surroundings.clock().instant(), call.key());
                if (!problem.isRetryable()
                        || !rested(tries, problem.retryAfter().orElse(null))) throw problem;
            }
        } finally {
            places.release();
        }
    }

    /** False where no attempt or time is left, or nobody waits any more. */
    private boolean rested(Tries tries, Duration asked) {
        var pause = tries.pause(asked);
        if (closed || pause.isEmpty()) return false;
        try {
            within(tries.left(), () -> {
                surroundings.pause().rest(pause.get());
                return null;
            });
            return true;
        } catch (IOException ended) {
            return false;
        }
    }

    /** On a virtual thread, whose blocked read an interrupt ends: a read time-out alone is for each read anew. */
    private <T> T within(Duration time, Callable<T> work) throws IOException {
        Future<T> running;
        try {
            running = attempts.submit(work);
        } catch (RejectedExecutionException tooLate) {
            throw new IOException(CLOSED);
        }
        try {
            return running.get(Math.max(1, time.toMillis()), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failure) {
            if (closed) throw new IOException(CLOSED);
            if (failure.getCause() instanceof IOException fault) throw fault;
            if (failure.getCause() instanceof RuntimeException fault) throw fault;
            throw new IOException(failure.getCause());
        } catch (TimeoutException late) {
            throw new IOException("The time for the whole call is over.");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("The calling thread was interrupted.");
        } finally {
            running.cancel(true);
        }
    }

    private void takePlace(Attempt attempt, Tries tries) {
        try {
            if (places.tryAcquire(tries.left().toMillis(), TimeUnit.MILLISECONDS)) return;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        throw attempt.unanswered(new IOException("Too many calls are under way."));
    }

    /** Ends what is under way, whose callers hear that they have no answer. */
    @Override
    public void close() {
        closed = true;
        attempts.shutdownNow();
        wire.close();
    }
}
