package io.fareline.client.transport;

import com.fasterxml.jackson.core.type.TypeReference;
import io.fareline.client.ApiProblem;
import io.fareline.client.NoAnswer;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Brings a call to its answer: with a token, again where that is safe and worth it, within the limits. Everything it
 * sends may be sent again, since what is unsafe carries a key that stays the same.
 */
public final class Exchange implements AutoCloseable {
    private static final String KEY = "Idempotency-Key";
    private final Wire wire;
    private final Tokens tokens;
    private final Limits limits;
    private final Surroundings surroundings;
    private final Semaphore places;

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
            throw new NoAnswer(call.toString(), call.key(), unreadable);
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
        var tries = new Tries(limits, surroundings);
        takePlace(call);
        try {
            while (true) {
                Answer answer;
                try {
                    answer = once(call);
                } catch (Wire.TooLarge fault) {
                    throw new NoAnswer(call.toString(), call.key(), fault);
                } catch (IOException fault) {
                    if (!tries.rest(null)) throw new NoAnswer(call.toString(), call.key(), fault);
                    continue;
                }
                if (answer.isGood()) return answer;
                var problem = Problems.of(answer, surroundings.clock().instant());
                if (!isWorthAnother(problem) || !tries.rest(problem.retryAfter().orElse(null))) throw problem;
            }
        } finally {
            places.release();
        }
    }

    /** A refused token is renewed once: it may have been withdrawn before its time. */
    private Answer once(Call call) throws IOException {
        var token = tokens.current();
        if (token.refusal() != null) return token.refusal();
        var answer = wire.send(call, headers(call, token.token()));
        if (answer.status() != 401) return answer;
        tokens.forget(token.token());
        var renewed = tokens.current();
        return renewed.refusal() != null ? renewed.refusal() : wire.send(call, headers(call, renewed.token()));
    }

    private static HashMap<String, String> headers(Call call, String token) {
        var headers = new HashMap<String, String>();
        headers.put("Authorization", "Bearer " + token);
        if (call.key() != null) headers.put(KEY, call.key().value());
        return headers;
    }

    private static boolean isWorthAnother(ApiProblem problem) {
        return switch (problem.status()) {
            case 429, 502, 503, 504 -> true;
            // Only what is still under way under the same key; every other conflict is an answer.
            case 409 -> problem.code().equals("REQUEST_IN_PROGRESS");
            default -> false;
        };
    }

    private void takePlace(Call call) {
        try {
            if (places.tryAcquire(limits.total().toMillis(), TimeUnit.MILLISECONDS)) return;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        throw new NoAnswer(
                call.toString(), call.key(), new IOException("It was not sent: too many calls are under way."));
    }

    @Override
    public void close() {
        wire.close();
    }

    /** Counts the attempts of one call and rests between them. */
    private static final class Tries {
        private final Limits limits;
        private final Surroundings surroundings;
        private final Instant end;
        private int made = 1;

        Tries(Limits limits, Surroundings surroundings) {
            this.limits = limits;
            this.surroundings = surroundings;
            this.end = surroundings.clock().instant().plus(limits.total());
        }

        /** Waits, at least for as long as the server asked; false where no attempt or time is left. */
        boolean rest(Duration asked) {
            if (made >= limits.attempts()) return false;
            var pause = longer(jittered(), asked);
            if (pause.compareTo(Limits.LONGEST_PAUSE) > 0) return false;
            if (surroundings.clock().instant().plus(pause).isAfter(end)) return false;
            made++;
            try {
                surroundings.pause().rest(pause);
                return true;
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return false;
            }
        }

        /** Full jitter: clients that failed together do not come back together. */
        private Duration jittered() {
            long most =
                    Math.min(Limits.FIRST_PAUSE.toMillis() << Math.min(made - 1, 16), Limits.LONGEST_PAUSE.toMillis());
            return Duration.ofMillis(surroundings.random().nextLong(most + 1));
        }

        private static Duration longer(Duration own, Duration asked) {
            return asked != null && asked.compareTo(own) > 0 ? asked : own;
        }
    }
}
